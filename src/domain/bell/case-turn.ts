import { runningDeadlines } from '../cases/deadlines/deadlines.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import type { DeadlineKind } from '../cases/model/deadlines/deadline-kind.ts';
import type { TurnKind } from '../cases/model/deadlines/ring.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { slackUser } from '../people/actor.ts';
import type { TeamPerson } from '../people/team-person.ts';
import { isAhead } from '../time/is-ahead.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { BellTime, Turn } from './turn.ts';
import { holderOf, PLAIN_TURN } from './turn.ts';

export const WRITERS: readonly Role[] = ['writer'];

/** Returns a turn of the claimant, else of the writers; every member of the team can do it. */
export function turnOf(kind: TurnKind, name: string, state: CaseState): Turn {
  const { id, severity } = state.core;
  return {
    key: `${kind}:${name}`,
    kind,
    severity,
    caseId: id,
    crisisId: null,
    ...PLAIN_TURN,
    roles: WRITERS,
    canDo: () => true,
    preferred: [isOnCase(state), holderOf(WRITERS)],
  };
}

/** Returns whether a person has claimed the case. */
export function isOnCase({ core }: CaseState): (person: TeamPerson) => boolean {
  const user = slackUser(core.claim?.by ?? null);
  return (person) => person.user === user;
}

/**
 * Returns the moment from which the bell goes on: before it the deadline calls those who must act, the next role and the
 * lead. Null for no such deadline, and for one that waits for a clock that was set back.
 */
export function afterDeadline(kind: DeadlineKind, state: CaseState, { handbook, now }: BellTime): string | null {
  const deadline = runningDeadlines(state, handbook).find((one) => one.kind === kind);
  const last = deadline?.steps.at(-1)?.at;
  if (deadline === undefined || last === undefined || isAhead(deadline.startedAt, now)) return null;
  return momentAfter(last, Date.parse(deadline.dueAt) - Date.parse(deadline.startedAt));
}
