import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import { sameActor } from '../actor.ts';
import type { CaseState } from '../case-state.ts';
import { currentDraft, liveEndorsements, peopleWhoSaw, statusOf } from '../case-status.ts';
import { lacksOnlyAReader } from '../counted-approvals.ts';
import { endorsementOf } from '../endorsement-of.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { startHold, unfitToLeave } from '../start-hold.ts';

/**
 * "I have read it and stand by it": asks for approval of a text that nobody has changed, and lets further people of the team see
 * one that waits for approval, since two must have. Where only that second sight is missing it is the last word.
 */
export function propose(
  state: CaseState,
  gesture: { draftId: string; digest: string },
  context: GestureContext,
): Outcome {
  const draft = currentDraft(state);
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refused('refusal.already_proposed');
  if (draft === undefined || draft.id !== gesture.draftId || draft.digest !== gesture.digest) {
    return refused('refusal.stale_text');
  }
  if (findMissingMarkers(draft.text).length > 0) return refused('refusal.facts_missing');
  if (liveEndorsements(state).some((one) => sameActor(one.by, context.actor))) return refused('refusal.seen_before');
  const endorsement = endorsementOf(draft, 'proposer', context);
  if (lacksOnlyAReader(state, context) && peopleWhoSaw([...liveEndorsements(state), endorsement]) >= 2) {
    const sentence = unfitToLeave(draft, state, context);
    if (sentence !== null) return { kind: 'refused', sentence };
    return startHold(state, draft, { endorsement, said: 'thread.confirmed' }, context);
  }
  const claim = state.matter.claim ?? { by: context.actor, at: context.now };
  const said = status === 'open' ? 'thread.proposed' : 'thread.seen';
  return {
    kind: 'done',
    changes: [
      { kind: 'matter', row: { ...state.matter, claim } },
      { kind: 'endorsement', row: endorsement },
    ],
    effects: cardAndThread(state, { sentence: { key: said }, by: context.actor }),
    audit: { draft: draft.id, digest: draft.digest },
  };
}
