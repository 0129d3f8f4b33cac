import { actorKey } from '../../../people/actor.ts';
import { approvalInput } from '../../approval/approval-input.ts';
import { holdsApprovingRole, neededApprovals, rolesOf } from '../../approval/approval-policy.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import type { CaseState } from '../../model/case-state.ts';
import { isPending } from '../../model/case-status.ts';

/**
 * Confirms that the case is less severe; only then are fewer approvals needed. The confirmer holds
 * a role of the former severity and may approve. The person who lowered the case can do neither.
 */
export function confirmDowngrade(state: CaseState, context: ActionContext): Outcome {
  const { core } = state;
  if (!isPending(state)) return refuse('refusal.not_pending');
  if (core.floor === null) return refuse('refusal.nothing_to_confirm');
  if (core.floor.by.includes(actorKey(context.actor))) return refuse('refusal.you_lowered_confirm');
  const slots = neededApprovals(core, context.handbook);
  if (!holdsApprovingRole(slots, context.roles)) {
    return refuse('refusal.confirm_needs_approver', { roles: rolesOf(slots).join(' ') });
  }
  const { severity, tags } = approvalInput(core);
  return {
    kind: 'done',
    changes: [{ kind: 'matter', row: { ...core, floor: null } }],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.lowering_confirmed', params: { severity: core.severity } },
      by: context.actor,
    }),
    audit: { from: [severity, ...tags], to: [core.severity, ...core.tags], roles: context.roles },
  };
}
