import { holdsApprovingRole, neededApprovals } from '../approval-policy.ts';
import type { CaseState } from '../case-state.ts';
import { currentPublication } from '../case-status.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { stopPublication } from '../stop-publication.ts';

/** Takes back an approval while the text waits out its hold. Anybody of the team may: stopping is always safe. */
export function undo(state: CaseState, gesture: { publicationId: string }, context: GestureContext): Outcome {
  const publication = currentPublication(state);
  if (publication?.id !== gesture.publicationId || publication.status !== 'held')
    return refused('refusal.hold_is_over');
  return {
    kind: 'done',
    changes: stopPublication(state, 'stopped.undone', context),
    effects: cardAndThread(state, { sentence: { key: 'thread.undone' }, by: context.actor }),
    audit: { publication: publication.id, draft: publication.draftId },
  };
}

/** Ends the hold at once. The checks at the end of the hold are made all the same. */
export function publishNow(state: CaseState, gesture: { publicationId: string }, context: GestureContext): Outcome {
  const publication = currentPublication(state);
  if (publication?.id !== gesture.publicationId || publication.status !== 'held')
    return refused('refusal.hold_is_over');
  if (!holdsApprovingRole(neededApprovals(state.matter, context.handbook), context.roles)) {
    return refused('refusal.publish_now_needs_approver');
  }
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row: { ...publication, holdUntil: context.now } }],
    effects: [{ kind: 'publish', publicationId: publication.id, dueAt: context.now }],
    audit: { publication: publication.id },
  };
}
