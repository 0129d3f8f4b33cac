import { holdsApprovingRole, neededApprovals } from '../approval-policy.ts';
import type { CaseState, Publication } from '../case-state.ts';
import { currentPublications } from '../case-status.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { stopPublication } from '../stop-publication.ts';

/** Takes back an approval while the text waits out its hold, at every place. Anybody of the team may: stopping is always safe. */
export function undo(state: CaseState, gesture: { publicationId: string }, context: GestureContext): Outcome {
  const publication = heldNow(state, gesture.publicationId);
  if (publication === undefined) return refused('refusal.hold_is_over');
  return {
    kind: 'done',
    changes: stopPublication(state, 'stopped.undone', context),
    effects: cardAndThread(state, { sentence: { key: 'thread.undone' }, by: context.actor }),
    audit: { publication: publication.id, draft: publication.draftId },
  };
}

/** Ends the hold at once. The checks at the end of the hold are made all the same. */
export function publishNow(state: CaseState, gesture: { publicationId: string }, context: GestureContext): Outcome {
  if (heldNow(state, gesture.publicationId) === undefined) return refused('refusal.hold_is_over');
  if (!holdsApprovingRole(neededApprovals(state.matter, context.handbook), context.roles)) {
    return refused('refusal.publish_now_needs_approver');
  }
  const held = currentPublications(state).filter(({ status }) => status === 'held');
  return {
    kind: 'done',
    changes: held.map((row) => ({ kind: 'publication', row: { ...row, holdUntil: context.now } })),
    effects: held.map(({ id }) => ({ kind: 'publish', publicationId: id, dueAt: context.now })),
    audit: { publications: held.map(({ id }) => id) },
  };
}

function heldNow(state: CaseState, publicationId: string): Publication | undefined {
  return currentPublications(state).find(({ id, status }) => id === publicationId && status === 'held');
}
