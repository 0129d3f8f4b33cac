import type { Roster } from '../../people/team-person.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import type { CaseState } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import type { Mentioned } from '../model/deadlines/mention.ts';
import { approvers } from './escalation-targets.ts';

/** Finds out who can give a version now what it lacks; nobody where it lacks nothing any more, or another has taken its place. */
export function approverFinder(
  deps: Pick<CaseDeps, 'handbook' | 'now'> & { roster: Pick<Roster, 'team'> },
): (state: CaseState, draftId: string) => Promise<Mentioned | null> {
  return async (state, draftId) => {
    if (statusOf(state) !== 'in_review' || state.core.currentDraftId !== draftId) return null;
    const team = await deps.roster.team().catch(() => null);
    return approvers(state, { team, handbook: deps.handbook.current(), now: deps.now() });
  };
}
