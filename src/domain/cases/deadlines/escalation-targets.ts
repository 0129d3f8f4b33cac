import type { Handbook } from '../../handbook/handbook.ts';
import { severityRow } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import { onShift } from '../../people/on-shift.ts';
import type { TeamPerson } from '../../people/team-person.ts';
import { rolesOf } from '../approval/approval-policy.ts';
import { approvalsStillNeeded } from '../approval/counted-approvals.ts';
import type { CaseState } from '../model/case-state.ts';
import { liveSignOffs } from '../model/case-status.ts';
import type { CaseTimes } from '../model/deadlines/case-times.ts';
import type { Mentioned } from '../model/deadlines/mention.ts';
import type { PassedStep } from './passed-steps.ts';
import { canGive, whoMayApproveNow } from './who-may-approve.ts';

export type EscalationContext = {
  handbook: Handbook;
  /** ISO 8601 UTC. */
  now: string;
  /** Null when the workspace did not say who is of the team. */
  team: readonly TeamPerson[] | null;
};

/**
 * Returns the people to call at a passed deadline: first those who must act, then the role that the
 * severity escalates to, then the lead.
 * @param state of the case, where its text waits for approval
 */
export function escalationTargets(
  { clock, step }: Pick<PassedStep, 'clock' | 'step'>,
  times: CaseTimes,
  state: CaseState | null,
  circumstances: EscalationContext,
): Mentioned {
  if (step === 'lead') return holdersOf(['lead'], circumstances);
  if (step === 'overdue') {
    return holdersOf([severityRow(circumstances.handbook, times.severity).escalatesTo], circumstances);
  }
  const isReviewed = clock === 'approval' || (clock === 'language' && times.waitsSince !== null);
  if (isReviewed && state !== null) return approvers(state, circumstances);
  return clock === 'first_reply' ? whoReplies(times, circumstances) : mentionWriters(circumstances);
}

/** Returns the people who may claim a case: the writers. */
export function mentionWriters(circumstances: EscalationContext): Mentioned {
  return holdersOf(['writer'], circumstances);
}

/**
 * Returns the person who claimed the case; the writers while that person is away or the case is
 * unclaimed.
 */
function whoReplies({ claim }: CaseTimes, circumstances: EscalationContext): Mentioned {
  const user = claim?.by.kind === 'slack' ? claim.by.user : null;
  const there = peopleThere(circumstances);
  const isThere = there === null || there.some((person) => person.user === user);
  return user !== null && isThere ? { ids: [user], roles: [] } : mentionWriters(circumstances);
}

/**
 * Returns the people on shift who can give what the text on the card lacks. If none can, or the
 * shift is unknown, returns the handbook's people and groups, without those who may not approve.
 */
export function approvers(state: CaseState, circumstances: EscalationContext): Mentioned {
  const { team, handbook, now } = circumstances;
  const open = rolesOf(approvalsStillNeeded(state, { handbook, now }));
  // If every approval is given, another member of the team must read the text.
  const roles: Role[] = open.length > 0 ? open : ['writer', 'approver'];
  const holds = (one: { roles: readonly Role[] }) => one.roles.some((role) => roles.includes(role));
  const there = team === null || handbook.institution.rota === undefined ? null : { team, handbook, now };
  const able = there === null ? [] : whoMayApproveNow(state, there).filter(holds);
  if (able.length > 0) return { ids: usersOf(able), roles };
  const named = handbook.institution.team.members.filter(holds);
  const can = named.filter((entry) =>
    peopleOf(entry, state, team).some((person) => canGive(person, state, circumstances)),
  );
  return { ids: can.map(({ slack }) => slack), roles };
}

/**
 * Returns the people of an entry in the handbook's team. A group whose members are unknown yields
 * one placeholder person.
 */
function peopleOf(
  { slack, roles }: { slack: string; roles: readonly Role[] },
  state: CaseState,
  team: EscalationContext['team'],
): TeamPerson[] {
  const known = team?.filter(({ entries }) => entries.includes(slack)) ?? [];
  if (known.length > 0 || team !== null) return known;
  return [{ team: workspaceOf(state), user: slack, roles, entries: [slack] }];
}

/**
 * Returns the Slack workspace of a person who signed off the text on the card; empty if there is
 * none.
 */
function workspaceOf(state: CaseState): string {
  const [team] = liveSignOffs(state).flatMap(({ by }) => (by.kind === 'slack' ? [by.team] : []));
  return team ?? '';
}

/**
 * Returns the holders of the roles who are on shift. If there are none, or the shift is unknown,
 * returns the entries of the handbook's team.
 */
function holdersOf(roles: readonly Role[], circumstances: EscalationContext): Mentioned {
  const holds = (one: { roles: readonly Role[] }) => one.roles.some((role) => roles.includes(role));
  const there = peopleThere(circumstances)?.filter(holds) ?? [];
  if (there.length > 0) return { ids: usersOf(there), roles };
  const { members } = circumstances.handbook.institution.team;
  return { ids: members.filter(holds).map(({ slack }) => slack), roles };
}

/** Null where there is no rota, or nobody knows who is of the team. */
function peopleThere({ team, handbook: { institution }, now }: EscalationContext): TeamPerson[] | null {
  return team === null || institution.rota === undefined ? null : onShift(team, now, institution);
}

function usersOf(people: readonly TeamPerson[]): string[] {
  return people.map(({ user }) => user);
}
