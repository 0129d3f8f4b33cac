import type { CaseReader } from '../../cases/ports/case-store.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { median } from '../../statistics/median.ts';
import { daysAfter } from '../../time/calendar-days.ts';
import { localDate } from '../../time/local-date.ts';
import type { ActionStore } from '../action-store.ts';
import type { ActionOfWeek } from '../actions-of-week.ts';
import { actionsOfWeek } from '../actions-of-week.ts';
import type { FigureReader } from '../figures.ts';
import type { OwnProfiles } from '../own-profiles.ts';
import type { StepTime } from '../step-times.ts';
import { minutesTo, stepTimes } from '../step-times.ts';
import { periodOfDays } from '../week.ts';

/** From one date to another, both included. */
type Days = { first: string; last: string };

/** Figures of some days beside what the communication plan wants. Counts, never persons. */
export type PlanFigures = {
  /** Dates of the institution; the last one that is over, or today. */
  days: Days;
  /** First replies. */
  replies: number;
  /** From opening to first reply, by the clock of each severity; null when there was none. */
  medianMinutes: number | null;
  /** Times to the first reply against the targets. */
  times: StepTime[];
  profiles: ProfileFigures[];
  /** Actions of the plan, and what of its calendar was noted as done; its dates are those of the days. */
  actions: ActionOfWeek[];
};

/** Frequency with which something was published on a profile, by us or by another tool. */
type ProfileFigures = {
  /** Id of a network of the handbook. */
  network: string;
  /** Dates on which something was published. */
  days: number;
  /** The longest time between two such dates, in days; the first and the last day count as the ends. */
  longestGap: number;
  /** False where nobody reads the profile: what other tools published there is not known. */
  isSeen: boolean;
};

export type PlanFigureDeps = {
  figures: Pick<FigureReader, 'events'>;
  reader: Pick<CaseReader, 'caseFigures'>;
  actions: Pick<ActionStore, 'doneIn' | 'latest'>;
  ownProfiles: Pick<OwnProfiles, 'seen'>;
};

/** Reads and counts those days, until now where they are not over. */
export async function collectPlanFigures(
  deps: PlanFigureDeps,
  { first, last }: Days,
  handbook: Handbook,
  now: string,
): Promise<PlanFigures> {
  const { timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const days = { first, last: last < today ? last : today };
  const period = periodOfDays(first, days.last, now, timeZone);
  const [events, { published }, profiles, done, latest] = await Promise.all([
    deps.figures.events(period),
    deps.reader.caseFigures(period),
    deps.ownProfiles.seen(period),
    deps.actions.doneIn({ ...period, firstDate: first, lastDate: days.last }),
    deps.actions.latest(),
  ]);
  const { answered } = events;
  const within = done.filter(({ doneOn }) => doneOn >= first && doneOn <= days.last);
  return {
    days,
    replies: answered.length,
    medianMinutes: median(answered.map((step) => minutesTo(step, handbook))),
    times: stepTimes({ claimed: [], approved: [], answered }, handbook).flatMap(({ rows }) => rows),
    profiles: handbook.institution.networks.map(({ id }) => {
      const seen = profiles.find(({ network }) => network === id);
      const ours = published.flatMap((one) => (one.network === id ? (one.publishedAt ?? []) : []));
      const dates = new Set([...ours, ...(seen?.publishedAt ?? [])].map((at) => localDate(at, timeZone)));
      return {
        network: id,
        days: dates.size,
        longestGap: longestGap([...dates].toSorted(), days),
        isSeen: seen?.readAt != null,
      };
    }),
    actions: actionsOfWeek({ done: within, latest }, handbook),
  };
}

function longestGap(dates: readonly string[], { first, last }: Days): number {
  const ends = [daysAfter(first, -1), ...dates, daysAfter(last, 1)];
  return Math.max(...ends.slice(1).map((date, index) => daysFrom(ends[index] ?? date, date)));
}

function daysFrom(date: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(date)) / 86_400_000);
}

/** True where nothing of those days is known: a new installation has none. */
export function isWithoutFigures({ replies, profiles, actions }: PlanFigures): boolean {
  return (
    replies === 0 && profiles.every(({ days }) => days === 0) && actions.every(({ doneOn }) => doneOn.length === 0)
  );
}
