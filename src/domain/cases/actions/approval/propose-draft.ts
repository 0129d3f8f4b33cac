import type { Sentence } from '../../../../errors.ts';
import { findMissingMarkers } from '../../../drafts/missing-marker.ts';
import { sameActor } from '../../../people/actor.ts';
import { lacksOnlyAReader } from '../../approval/counted-approvals.ts';
import { signOffBy } from '../../approval/sign-off-by.ts';
import { openWarnings, warningsOpen } from '../../approval/warnings.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread } from '../../decision/outcome.ts';
import type { CaseState, Draft } from '../../model/case-state.ts';
import { currentDraft, liveSignOffs, peopleWhoSaw, statusOf } from '../../model/case-status.ts';
import { textsSaid } from '../../model/destinations-of.ts';
import { startHold, unfitToLeave } from '../../publishing/start-hold.ts';

/**
 * Records "I have read it and vouch for it". It requests approval of an unchanged text, or adds a
 * further reader, since two people must see it. If only that second reader is missing, it releases
 * the text.
 */
export function proposeDraft(
  state: CaseState,
  action: { draftId: string; digest: string },
  context: ActionContext,
): Outcome {
  const draft = currentDraft(state);
  const refusal = refusalOf(draft, state, action, context);
  if (draft === undefined || refusal !== null)
    return { kind: 'refused', sentence: refusal ?? { key: 'refusal.stale_text' } };
  const signOff = signOffBy(draft, 'proposer', context);
  if (lacksOnlyAReader(state, context) && peopleWhoSaw([...liveSignOffs(state), signOff]) >= 2) {
    const sentence = unfitToLeave(draft, state, context);
    if (sentence !== null) return { kind: 'refused', sentence };
    const open = openWarnings(draft, state, context);
    if (open.length > 0) return { kind: 'refused', sentence: warningsOpen(open.length) };
    return startHold(state, draft, { endorsement: signOff, said: 'thread.confirmed' }, context);
  }
  const claim = state.core.claim ?? { by: context.actor, at: context.now };
  const said = statusOf(state) === 'open' ? 'thread.proposed' : 'thread.seen';
  return {
    kind: 'done',
    changes: [
      { kind: 'matter', row: { ...state.core, claim } },
      { kind: 'endorsement', row: signOff },
    ],
    effects: cardAndThread(state, { sentence: { key: said }, by: context.actor }),
    audit: { draft: draft.id, digest: draft.digest },
  };
}

/**
 * Returns why the text cannot be proposed or marked as read; null if it can. The writer first fixes
 * what the checks block.
 */
function refusalOf(
  draft: Draft | undefined,
  state: CaseState,
  action: { draftId: string; digest: string },
  context: ActionContext,
): Sentence | null {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return { key: 'refusal.already_proposed' };
  if (draft === undefined || draft.id !== action.draftId || draft.digest !== action.digest) {
    return { key: 'refusal.stale_text' };
  }
  if (textsSaid(draft).some((text) => findMissingMarkers(text).length > 0)) return { key: 'refusal.facts_missing' };
  const unfit = status === 'open' ? unfitToLeave(draft, state, context) : null;
  if (unfit !== null) return unfit;
  const seen = liveSignOffs(state).some((one) => sameActor(one.by, context.actor));
  return seen ? { key: 'refusal.seen_before' } : null;
}
