import type { CrisisReader } from '../crises/model/crisis-reader.ts';
import type { PauseReader } from '../crises/model/pause-reader.ts';
import type { CrisisReport } from '../crises/report/crisis-report.ts';
import { makeCrisisReport, reportPeriod } from '../crises/report/make-crisis-report.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { HoaxReader } from '../hoaxes/hoax-register.ts';
import { median } from '../statistics/median.ts';
import { localDate } from '../time/local-date.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { ActionStore } from './action-store.ts';
import type { ActionOfWeek } from './actions-of-week.ts';
import { actionsOfWeek } from './actions-of-week.ts';
import type { Asked } from './asked.ts';
import { askedOf } from './asked.ts';
import type { FigureReader } from './figures.ts';
import { minutesTo, stepTimes } from './step-times.ts';
import { volumesOf } from './volumes.ts';
import type { Week } from './week.ts';

/** A crisis as it is reported: what happened, and what is counted. */
export type WholeReport = {
  report: CrisisReport;
  /** Figures of the crisis's cases, for as long as it lasted. */
  figures: Week['figures'];
  asked: Asked;
  /** Actions of the communication plan in those days. */
  actions: ActionOfWeek[];
  /** From opening to first reply, by the clock of each severity; null when nothing was answered. */
  medianMinutesToReply: number | null;
};

export type ReportDeps = {
  crises: Pick<CrisisReader, 'whole'>;
  pauses: Pick<PauseReader, 'slipped'>;
  hoaxes: Pick<HoaxReader, 'ofPeriod'>;
  figures: Pick<FigureReader, 'events' | 'posts'>;
  actions: Pick<ActionStore, 'doneIn' | 'latest'>;
  handbook(): Handbook;
};

/**
 * Time in milliseconds before a pause within which a text that left counts as having slipped past
 * it.
 */
const JUST_BEFORE_MS = 60_000;

/** Reads and counts a crisis as it is at that moment (ISO 8601 UTC); null when there is none with that number. */
export async function collectCrisisReport(
  deps: ReportDeps,
  crisisId: number,
  now: string,
): Promise<WholeReport | null> {
  const handbook = deps.handbook();
  const rows = await deps.crises.whole(crisisId);
  if (rows === null) return null;
  const { crisis, facts, recalls, steps, followUps, noted } = rows.board;
  const period = reportPeriod(crisis, rows.cases, now);
  const pauses = await Promise.all(
    rows.pauses.map(async (pause) => {
      const from = momentAfter(pause.at, -JUST_BEFORE_MS);
      return { pause, slipped: await deps.pauses.slipped(pause, from) };
    }),
  );
  const [hoaxes, events, posts, actions] = await Promise.all([
    deps.hoaxes.ofPeriod(period),
    deps.figures.events({ ...period, crisisId }),
    deps.figures.posts({ ...period, crisisId }),
    actionsIn(period, handbook, deps),
  ]);
  return {
    report: makeCrisisReport(
      crisis,
      { ...rows, facts, recalls, steps, followUps, noted, pauses, hoaxes },
      handbook,
      now,
    ),
    figures: { posts, times: stepTimes(events, handbook), ...volumesOf(posts, events.answered, handbook) },
    asked: askedOf(posts, handbook),
    actions,
    medianMinutesToReply: median(events.answered.map((step) => minutesTo(step, handbook))),
  };
}

async function actionsIn(
  period: { from: string; to: string },
  handbook: Handbook,
  { actions }: ReportDeps,
): Promise<ActionOfWeek[]> {
  const { timeZone } = handbook.institution;
  const [firstDate, lastDate] = [localDate(period.from, timeZone), localDate(period.to, timeZone)];
  const [done, latest] = await Promise.all([actions.doneIn({ ...period, firstDate, lastDate }), actions.latest()]);
  return actionsOfWeek({ done, latest }, handbook).filter(({ doneOn }) => doneOn.length > 0);
}
