import type { Roster } from '../../people/team-person.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import type { CaseState } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import type { ApprovalGap } from './who-may-approve.ts';
import { approvalGap, whoMayApproveNow } from './who-may-approve.ts';

/**
 * Limit of people looked up. With more, at least one is probably eligible; Slack allows about a
 * hundred look-ups a minute, shared with case actions.
 */
const MOST_LOOKED_UP = 10;

/**
 * Finds out whether no person on shift can give the approval that a text waits for. Apparent
 * approvers are looked up; guests and former members do not count. Null if the workspace does not
 * answer now.
 */
export function approvalGapFinder(
  deps: Pick<CaseDeps, 'handbook' | 'now'> & { roster: Roster },
): (state: CaseState) => Promise<ApprovalGap | null> {
  const { roster } = deps;
  return async (state) => {
    if (statusOf(state) !== 'in_review') return null;
    const team = await roster.team().catch(() => null);
    if (team === null) return null;
    const circumstances = { team, handbook: deps.handbook.current(), now: deps.now() };
    const gap = approvalGap(state, circumstances);
    const able = gap === null ? whoMayApproveNow(state, circumstances) : [];
    if (gap !== null || able.length > MOST_LOOKED_UP) return gap;
    const strangers = await Promise.all(able.map(async ({ user }) => ((await roster.isStranger(user)) ? user : null)));
    return approvalGap(state, { ...circumstances, team: team.filter(({ user }) => !strangers.includes(user)) });
  };
}
