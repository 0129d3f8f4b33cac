import type { FollowUp } from '../cases/model/crises/follow-up.ts';
import type { SuggestionFigures } from '../cases/model/suggestions/suggestion.ts';
import type { Agreement } from '../cases/ports/home.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import type { Severity } from '../handbook/vocabulary.ts';
import type { DrawnOfWeek } from '../measures/drawn.ts';
import { drawnByNetwork } from '../measures/drawn.ts';
import type { Looked } from '../measures/measure-store.ts';
import { median } from '../statistics/median.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { instantAt } from '../time/instant-at.ts';
import { localDate } from '../time/local-date.ts';
import type { ActionOfWeek, ActionsDone } from './actions-of-week.ts';
import { actionsOfWeek } from './actions-of-week.ts';
import type { Asked } from './asked.ts';
import { askedOf } from './asked.ts';
import type { CaseEvents, Period, PostCount } from './figures.ts';
import type { StepTimes } from './step-times.ts';
import { minutesTo, stepTimes } from './step-times.ts';
import type { Volume } from './volumes.ts';
import { volumesOf } from './volumes.ts';

/** Seven days, by the clocks of the institution. */
export type Week = {
  period: Period;
  days: WeekDay[];
  /** All seven together; its date is that of the last day. */
  total: WeekDay;
  /** Networks by their names, the busiest first. */
  byNetwork: { network: string; opened: number; answered: number }[];
  asked: Asked;
  /** Outcomes of suggestions in the week; null where the plan is off. */
  suggestions: SuggestionFigures | null;
  /** Agreement of triage and the team, never by person. */
  agreement: Agreement;
  actions: ActionOfWeek[];
  /** Figures of the posts that turned a day old in the week; null where nobody looks. */
  drawn: DrawnOfWeek | null;
  /** Tasks that crises left behind and nobody has ended, by date. */
  followUps: FollowUp[];
  /** Figures for the pictures. */
  figures: { posts: PostCount[]; times: StepTimes[]; byNetwork: Volume[]; byPlaybook: Volume[] };
};

export type WeekDay = {
  date: string;
  opened: number;
  answered: number;
  /** Left alone on purpose. */
  dismissed: number;
  handedOver: number;
  /** From opening to first reply, by the clock of each severity, of those answered on that day; null when none was. */
  medianMinutes: number | null;
  bySeverity: Record<Severity, number>;
};

/** Data from which a week's digest is built. */
export type WeekRows = {
  events: CaseEvents;
  posts: PostCount[];
  actions: ActionsDone;
  agreement: Agreement;
  followUps: FollowUp[];
  /** Outcomes of suggestions; null where the plan is off. */
  suggestions: SuggestionFigures | null;
  /** Posts that turned a day old in the week; null where nobody looks at what came of them. */
  out: readonly Looked[] | null;
};

export const WEEK_DAYS = 7;

/** The seven days that end with that date, by the clocks of the institution; until now where that day is not over. */
export function weekEnding(lastDate: string, now: string, timeZone: string): Period {
  return periodOfDays(daysAfter(lastDate, 1 - WEEK_DAYS), lastDate, now, timeZone);
}

/** From one date to another, both included, by the clocks of the institution; until now where they are not over. */
export function periodOfDays(first: string, last: string, now: string, timeZone: string): Period {
  const end = midnight(daysAfter(last, 1), timeZone);
  return { from: midnight(first, timeZone), to: end < now ? end : now };
}

function midnight(date: string, timeZone: string): string {
  return new Date(instantAt(date, '00:00', timeZone)).toISOString();
}

/**
 * Returns true if the week had no post, no case and no action, and no task of a crisis is open. None of our posts
 * has figures then, and no area said what became of a suggestion.
 */
export function isEmptyWeek({ total, actions, drawn, figures, followUps, suggestions }: Week): boolean {
  const { done, planned, declined } = suggestions ?? { done: 0, planned: 0, declined: 0 };
  const happened =
    total.opened + total.answered + total.dismissed + total.handedOver + figures.posts.length + followUps.length;
  const isDrawn = drawn !== null && drawn.byNetwork.length > 0;
  return happened + done + planned + declined === 0 && !isDrawn && actions.every(({ doneOn }) => doneOn.length === 0);
}

export function makeWeek(rows: WeekRows, period: Period, handbook: Handbook): Week {
  const { events, posts, actions, agreement, followUps, suggestions, out } = rows;
  const { timeZone } = handbook.institution;
  const first = localDate(period.from, timeZone);
  const days = Array.from({ length: WEEK_DAYS }, (_, index) => daysAfter(first, index)).map((date) => ({
    date,
    from: midnight(date, timeZone),
    to: midnight(daysAfter(date, 1), timeZone),
  }));
  return {
    period,
    days: days.map(({ date, from, to }) => dayOf(date, within(events, from, to), handbook)),
    total: dayOf(days.at(-1)?.date ?? first, events, handbook),
    byNetwork: networkCounts(events, handbook),
    asked: askedOf(posts, handbook),
    suggestions,
    agreement,
    actions: actionsOfWeek(actions, handbook),
    drawn: out === null ? null : drawnByNetwork(out, handbook),
    followUps,
    figures: { posts, times: stepTimes(events, handbook), ...volumesOf(posts, events.answered, handbook) },
  };
}

type DayEvents = Pick<CaseEvents, 'opened' | 'closed' | 'answered'>;

function within({ opened, closed, answered }: DayEvents, from: string, to: string): DayEvents {
  const isThen = ({ at }: { at: string }) => at >= from && at < to;
  return { opened: opened.filter(isThen), closed: closed.filter(isThen), answered: answered.filter(isThen) };
}

function dayOf(date: string, { opened, closed, answered }: DayEvents, handbook: Handbook): WeekDay {
  const handedOver = closed.filter(({ reason }) => reason === 'not_ours').length;
  const count = (severity: Severity) => opened.filter((one) => one.severity === severity).length;
  return {
    date,
    opened: opened.length,
    answered: answered.length,
    dismissed: closed.length - handedOver,
    handedOver,
    medianMinutes: median(answered.map((step) => minutesTo(step, handbook))),
    bySeverity: { S1: count('S1'), S2: count('S2'), S3: count('S3'), S4: count('S4') },
  };
}

function networkCounts({ opened, answered }: CaseEvents, handbook: Handbook): Week['byNetwork'] {
  const ids = [...new Set([...opened, ...answered].flatMap(({ network }) => (network === null ? [] : [network])))];
  return ids
    .map((id) => ({
      network: networkById(handbook, id)?.name ?? id,
      opened: opened.filter(({ network }) => network === id).length,
      answered: answered.filter(({ network }) => network === id).length,
    }))
    .toSorted((one, other) => other.opened - one.opened || one.network.localeCompare(other.network));
}
