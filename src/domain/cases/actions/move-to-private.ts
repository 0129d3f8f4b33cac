import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentPublications, hasLeftHold, isPending } from '../model/case-status.ts';
import { hasOwnDestinations } from '../model/destinations-of.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/** From now on the reply goes to the citizen in private: approvals were given for another destination, so they end. */
export function moveToPrivate(state: CaseState, context: ActionContext): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  if (hasOwnDestinations(state)) return refuse('refusal.own_text');
  if (state.core.audience === 'private') return refuse('refusal.already_private');
  if (hasLeftHold(currentPublications(state))) return refuse('refusal.not_editable');
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.went_private', context),
      { kind: 'matter', row: { ...state.core, audience: 'private' } },
    ],
    effects: cardAndThread(state, { sentence: { key: 'thread.went_private' }, by: context.actor }),
    audit: {},
  };
}
