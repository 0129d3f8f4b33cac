import { momentAfter } from '../../../time/moment-after.ts';
import { holdsApprovingRole, neededApprovals } from '../../approval/approval-policy.ts';
import { waitsForVoiceUntil } from '../../approval/voice-wait.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import type { CaseState } from '../../model/case-state.ts';
import { currentDraft, currentPublications } from '../../model/case-status.ts';
import { answersMany } from '../../model/destinations-of.ts';
import type { Publication } from '../../model/publication.ts';
import { stopPublication } from '../../model/recalls/stop-publication.ts';
import { sendWhenHoldEnds } from '../../publishing/start-hold.ts';

/**
 * Takes back an approval while the text waits out its hold, at every place where it still does; of many replies whatever has not left
 * yet stays. Anybody of the team may: stopping is always safe.
 */
export function undoPublication(state: CaseState, action: { publicationId: string }, context: ActionContext): Outcome {
  const publication = heldBeside(state, action.publicationId);
  if (publication === undefined) return refuse('refusal.hold_is_over');
  return {
    kind: 'done',
    changes: stopPublication(state, 'stopped.undone', context),
    effects: cardAndThread(state, { sentence: { key: 'thread.undone' }, by: context.actor }),
    audit: { publication: publication.id, draft: publication.draftId },
  };
}

/**
 * Ends the hold at once: of many replies, the first one's, and the others follow at their rate
 * limits. A reply that waits for the go-ahead keeps waiting. The checks at the end of the hold
 * still run.
 */
export function publishNow(state: CaseState, action: { publicationId: string }, context: ActionContext): Outcome {
  if (heldBeside(state, action.publicationId) === undefined) return refuse('refusal.hold_is_over');
  if (!holdsApprovingRole(neededApprovals(state.core, context.handbook), context.roles)) {
    return refuse('refusal.publish_now_needs_approver');
  }
  if (waitsForVoiceUntil(state, context) !== null) return refuse('refusal.voice_unconfirmed');
  const held = currentPublications(state).filter(({ status, awaitsGoOn }) => status === 'held' && !awaitsGoOn);
  if (held.length === 0) return refuse('refusal.awaits_go_on');
  const soonest = Math.min(...held.map(({ holdUntil }) => Date.parse(holdUntil)));
  const earlier = Math.max(0, soonest - Date.parse(context.now));
  const rows = held.map((row) => ({ ...row, holdUntil: momentAfter(row.holdUntil, -earlier) }));
  return {
    kind: 'done',
    changes: rows.map((row) => ({ kind: 'publication', row })),
    effects: sendWhenHoldEnds(rows),
    audit: { publications: held.map(({ id }) => id) },
  };
}

/**
 * Returns the named publication if it is still held, else one held beside it. Of many replies, the
 * one on the card may have left meanwhile.
 */
function heldBeside(state: CaseState, publicationId: string): Publication | undefined {
  const current = currentPublications(state);
  const named = current.find(({ id }) => id === publicationId);
  if (named === undefined || named.status === 'held') return named;
  const draft = currentDraft(state);
  return draft !== undefined && answersMany(draft) ? current.find(({ status }) => status === 'held') : undefined;
}
