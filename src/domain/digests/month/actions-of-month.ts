import type { CaseTimes } from '../../cases/model/deadlines/case-times.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { DoneFigure } from '../../handbook/vocabulary.ts';
import { localDate } from '../../time/local-date.ts';
import { addWorkingMinutes } from '../../time/working-time.ts';
import type { DoneAction } from '../action-store.ts';
import type { CaseStep, Period } from '../figures.ts';
import { minutesTo } from '../step-times.ts';
import { isWithin } from './network-month.ts';
import type { PlannedPost } from './published-by.ts';

/** An action of the plan, and whether a month has it done. */
export type ActionOfMonth = {
  id: string;
  what: string;
  /** Id of the area that owns it. */
  owner: string;
  /** Words of the handbook on when it is done; null where it has none. */
  doneWhen: string | null;
  /** Number of days on which a person noted that it was done. */
  noted: number;
  /** Null where a person says whether it is done. */
  figure: ActionFigure | null;
};

/** A figure that says whether an action is done, and on how few it rests. */
export type ActionFigure = {
  kind: DoneFigure;
  /** Per cent that the handbook wants. */
  atLeast: number;
  /** Number of those that have it. */
  reached: number;
  /** Number of those that count. */
  of: number;
  /** Null where there is nothing to count. */
  isDone: boolean | null;
};

export type ActionRows = {
  /** First replies up to now, also of cases that came before. */
  answered: readonly CaseStep[];
  /** Cases in which a person still has to act. */
  waiting: readonly CaseTimes[];
  done: readonly DoneAction[];
  slots: readonly PlannedPost[];
};

/** Returns the plan's actions in its order. @param now ISO 8601 UTC */
export function actionsOfMonth(rows: ActionRows, period: Period, now: string, handbook: Handbook): ActionOfMonth[] {
  return (handbook.institution.plan.actions ?? []).map(({ id, what, owner, doneWhen, doneIf }) => ({
    id,
    what,
    owner,
    doneWhen: doneWhen ?? null,
    noted: rows.done.filter(({ action }) => action === id).length,
    figure: doneIf === undefined ? null : figureOf(doneIf, rows, { period, now, handbook }),
  }));
}

type DoneIf = { figure: DoneFigure; atLeast: number; calendar?: string | undefined };
type Frame = { period: Period; now: string; handbook: Handbook };

function figureOf({ figure: kind, atLeast, calendar }: DoneIf, rows: ActionRows, frame: Frame): ActionFigure {
  const met = kind === 'published' ? published(rows.slots, calendar) : answersOf(kind, rows, frame);
  const reached = met.filter(Boolean).length;
  const of = met.length;
  return { kind, atLeast, reached, of, isDone: of === 0 ? null : 100 * reached >= atLeast * of };
}

/** Tells of each item of the calendar whether it came out, where that is known. */
function published(slots: readonly PlannedPost[], calendar: string | undefined): boolean[] {
  const wanted = slots.filter(({ entry }) => calendar === undefined || entry.id === calendar);
  return wanted.flatMap(({ isOut }) => isOut ?? []);
}

/** Tells of each case that came in the period whether its answer met the limit; one that may still meet it is left out. */
function answersOf(
  kind: Exclude<DoneFigure, 'published'>,
  { answered, waiting }: ActionRows,
  { period, now, handbook }: Frame,
): boolean[] {
  const meets = kind === 'answered_same_day' ? isSameDay : isInTime;
  const replied = answered.filter(({ openedAt }) => isWithin(openedAt, period));
  const unanswered = waiting
    .filter(({ isOwn, isAnswered, isSilent }) => !isOwn && !isAnswered && isSilent !== true)
    .filter(({ openedAt }) => isWithin(openedAt, period))
    .map(({ openedAt, severity }) => ({ at: now, openedAt, severity }));
  return [
    ...replied.flatMap((step) => meets(step, handbook) ?? []),
    ...unanswered.flatMap((step) => (meets(step, handbook) === false ? [false] : [])),
  ];
}

type Step = Pick<CaseStep, 'at' | 'openedAt' | 'severity'>;

/** Returns whether it came on the day on which the case came in, or on the next working day for what came outside of the hours. */
function isSameDay({ at, openedAt }: Step, { institution }: Handbook): boolean {
  const day = localDate(addWorkingMinutes(openedAt, 0, institution), institution.timeZone);
  return localDate(at, institution.timeZone) <= day;
}

/** Returns whether it met the target of its urgency; null where that has none. */
function isInTime(step: Step, handbook: Handbook): boolean | null {
  const target = severityRow(handbook, step.severity).firstReplyMinutes;
  return target === null ? null : minutesTo(step, handbook) <= target;
}
