import type { Sentence } from '../../../errors.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Draft, SignOff } from '../model/case-state.ts';
import { holdsApprovingRole, openSlots, rolesOf } from './approval-policy.ts';
import { barredFromApproving, countedApprovals } from './counted-approvals.ts';
import type { ReleaseNeeds } from './release-needs.ts';

export function approverRoles(signOffs: readonly SignOff[]) {
  return signOffs.filter((one) => one.as === 'approver').map((one) => one.roles);
}

/** Returns why this person's approval would not help this text; null if it would. */
export function personRefusal(
  draft: Draft,
  { slots }: ReleaseNeeds,
  state: CaseState,
  context: Pick<ActionContext, 'actor' | 'roles' | 'handbook'>,
): Sentence | null {
  const barred = barredFromApproving(context.actor, draft, state, context.handbook);
  const given = approverRoles(countedApprovals(state, context.handbook));
  const open = openSlots(slots, given);
  // Nothing is open where the handbook came to ask for less after the approvals: any approver then says the last word.
  const helps =
    open.length === 0
      ? holdsApprovingRole(slots, context.roles)
      : openSlots(slots, [...given, context.roles]).length < open.length;
  if (helps) return barred;
  const wanted = open.length === 0 ? slots : open;
  const roles = rolesOf(wanted).join(' ');
  const [why] = wanted.flatMap(({ because }) => because ?? []);
  if (why !== undefined && wanted.every(({ because }) => because !== undefined))
    return { key: `refusal.plan_chain_${why.operation}`, params: { words: why.words, roles } };
  return { key: 'refusal.not_your_approval', params: { roles } };
}
