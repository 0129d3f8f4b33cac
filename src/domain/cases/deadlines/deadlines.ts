import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import type { CaseDeadline } from '../model/deadlines/case-deadlines.ts';
import { deadlinesOf } from '../model/deadlines/case-deadlines.ts';
import type { CaseTimes } from '../model/deadlines/case-times.ts';
import { timesOf } from '../model/deadlines/case-times.ts';

/** The clocks that run for a case, the gravest first; none when nobody has to do anything. */
export function runningDeadlines(state: CaseState, handbook: Handbook): CaseDeadline[] {
  const times = timesOf(state);
  return times === null ? [] : deadlinesOf(times, handbook);
}

/** Returns the case's expired deadlines, the gravest first. */
export function lateDeadlines(times: CaseTimes, handbook: Handbook, now: string): CaseDeadline[] {
  return deadlinesOf(times, handbook).filter(({ dueAt }) => Date.parse(now) > Date.parse(dueAt));
}

/** Returns whether an action is overdue: claiming the case, approving its text, or replying. */
export function isOverdue(state: CaseState, handbook: Handbook, now: string): boolean {
  const times = timesOf(state);
  return times !== null && lateDeadlines(times, handbook, now).length > 0;
}
