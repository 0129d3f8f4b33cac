import { rolesOf } from '../approval/approval-policy.ts';
import { approvalsStillNeeded } from '../approval/counted-approvals.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { isPlanMessage } from '../drafting/plan-message.ts';
import { composedFor } from '../drafting/playbook-words.ts';
import { draftFromPlaybook } from '../drafting/redraft.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, currentPublications, liveSignOffs, statusOf } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import { destinationsLeft } from '../model/destinations-of.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Adapts an existing text about operations to an emergency plan that was just activated. A
 * playbook's text without sign-offs is replaced by the words that point to the plan's direction. A
 * signed-off text calls the plan's approvers and stops in its hold.
 *
 * Does nothing if the text mentions no operations, or the plan's approvers have approved it.
 */
export function adaptToEmergencyPlan(
  state: CaseState,
  context: ActionContext,
): { changes: Change[]; effects: Effect[] } {
  const nothing = { changes: [], effects: [] };
  const draft = currentDraft(state);
  if (draft === undefined || statusOf(state) === 'answered') return nothing;
  const ofChain = approvalsStillNeeded(state, context).filter(({ because }) => because !== undefined);
  if (ofChain.length === 0) return nothing;
  if (liveSignOffs(state).length === 0) return pointed(draft, state, context) ?? nothing;
  const isHeld = currentPublications(state).some(({ status }) => status === 'held');
  return {
    changes: isHeld ? stopPublication(state, 'stopped.plan_chain', context) : [],
    effects: cardAndThread(state, { sentence: { key: 'stopped.plan_chain' }, asks: rolesOf(ofChain) }),
  };
}

/**
 * Returns the change to the words that point to the direction; null if a person edited the text, or
 * the handbook has no such words.
 */
function pointed(draft: Draft, state: CaseState, context: ActionContext) {
  const [first] = composedFor(state, context);
  const isPlaybooks = draft.touchedBy.length === 0 && draft.writingId === null && draft.templateId !== null;
  if (!isPlaybooks || first === undefined || !isPlanMessage(first)) return null;
  const destinations = destinationsLeft(draft, state, () => first.text);
  const next: Draft = { ...draftFromPlaybook(first, state, context, destinations), basedOn: draft.id };
  const changes: Change[] = [
    { kind: 'draft', row: next },
    { kind: 'matter', row: { ...state.core, currentDraftId: next.id } },
  ];
  return { changes, effects: cardAndThread(state, { sentence: { key: 'thread.plan_pointed' }, draftId: next.id }) };
}
