import type { Handbook } from '../../handbook/handbook.ts';
import { hasLeftShift, lastShiftChange } from '../../people/on-shift.ts';
import type { TeamPerson } from '../../people/team-person.ts';
import { deadlinesOf } from '../model/deadlines/case-deadlines.ts';
import type { CaseTimes } from '../model/deadlines/case-times.ts';
import type { PassedStep } from './passed-steps.ts';
import { passedSteps } from './passed-steps.ts';

/** Possible news of a case; `isDone` returns whether a key was already handled. */
export type News = {
  times: CaseTimes;
  passed: readonly PassedStep[];
  /** True if the shift of the person who claimed the case has ended. */
  hasLeft: boolean;
  /** Shifts have changed since the text on the card waits for its approvals: the card says who can give them now. */
  shiftKey: string | null;
};

type Circumstances = { handbook: Handbook; now: string; team: readonly TeamPerson[] | null };

/** Read off the times of a case alone; null when there is nothing. */
export function newsOf(times: CaseTimes, circumstances: Circumstances, isDone: (key: string) => boolean): News | null {
  const { handbook, now } = circumstances;
  const passed = passedSteps(times.id, deadlinesOf(times, handbook), now);
  const hasLeft = leftBy(times, circumstances);
  const shiftKey = changedShifts(times, handbook, now);
  const isFresh = passed.some(({ key }) => !isDone(key)) || hasLeft || (shiftKey !== null && !isDone(shiftKey));
  return isFresh ? { times, passed, hasLeft, shiftKey } : null;
}

/**
 * Returns whether the claimant's shift has ended. A text that waits for others keeps its writer:
 * see `lapseClaim`.
 */
function leftBy({ claim, waitsSince }: CaseTimes, { handbook, now, team }: Circumstances): boolean {
  if (team === null || waitsSince !== null || claim?.by.kind !== 'slack') return false;
  return hasLeftShift(claim.by.user, team, claim.at, { now, time: handbook.institution });
}

function changedShifts({ id, waitsSince }: CaseTimes, { institution }: Handbook, now: string): string | null {
  const changedAt = waitsSince === null ? null : lastShiftChange(now, institution);
  if (changedAt === null || waitsSince === null || changedAt <= waitsSince) return null;
  return `clock:${id}:shift:${changedAt}`;
}
