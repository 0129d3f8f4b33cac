import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import type { CaseClock } from '../model/clocks/case-clocks.ts';
import { clocksOf } from '../model/clocks/case-clocks.ts';
import type { CaseTimes } from '../model/clocks/case-times.ts';
import { timesOf } from '../model/clocks/case-times.ts';

/** The clocks that run for a case, the gravest first; none when nobody has to do anything. */
export function runningClocks(state: CaseState, handbook: Handbook): CaseClock[] {
  const times = timesOf(state);
  return times === null ? [] : clocksOf(times, handbook);
}

/** Those of a case's clocks that have run out, the gravest first. */
export function lateClocks(times: CaseTimes, handbook: Handbook, now: string): CaseClock[] {
  return clocksOf(times, handbook).filter(({ dueAt }) => Date.parse(now) > Date.parse(dueAt));
}

/** Whether somebody should have done something by now: taken the case on, approved its text, or replied. */
export function isOverdue(state: CaseState, handbook: Handbook, now: string): boolean {
  const times = timesOf(state);
  return times !== null && lateClocks(times, handbook, now).length > 0;
}
