import { networkById } from '../../handbook/handbook.ts';
import { actorKey } from '../actor.ts';
import { holdsApprovingRole, neededApprovals } from '../approval-policy.ts';
import type { CaseState, Publication } from '../case-state.ts';
import { currentPublication } from '../case-status.ts';
import { isLiveUrlOf } from '../live-url.ts';
import { mentionOf } from '../mention.ts';
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

/** A person put the text out by hand and says where it can be seen. */
export function markPublished(
  state: CaseState,
  gesture: { publicationId: string; proof: string },
  context: GestureContext,
): Outcome {
  const publication = state.publications.find((one) => one.id === gesture.publicationId);
  if (publication === undefined) return refused('refusal.no_such_publication');
  if (publication.status === 'published') {
    return refused('refusal.already_published', {
      who: publication.publishedBy === null ? '' : mentionOf(publication.publishedBy),
    });
  }
  if (publication.status === 'held') return refused('refusal.still_held');
  if (publication.status === 'stopped' || publication.status === 'withdrawn')
    return refused('refusal.publication_stopped');
  const proof = gesture.proof.trim();
  const network = networkById(context.handbook, publication.network);
  if (publication.audience === 'private') {
    if (proof.length < 4) return refused('refusal.private_proof_needed');
  } else if (network !== undefined && !isLiveUrlOf(network, proof)) {
    return refused('refusal.not_a_live_url', { network: network.name, example: network.postUrl });
  } else if (network === undefined && !(proof.startsWith('https://') && URL.canParse(proof))) {
    return refused('refusal.not_a_live_url', { network: publication.network, example: 'https://…' });
  }
  return published(state, { ...publication, proof }, context);
}

function published(state: CaseState, publication: Publication, context: GestureContext): Outcome {
  const row: Publication = {
    ...publication,
    status: 'published',
    publishedAt: context.now,
    publishedBy: context.actor,
    reason: null,
  };
  const approvers = state.endorsements
    .filter((one) => one.draftId === row.draftId && one.digest === row.digest && one.voidedAt === null)
    .map((one) => ({ as: one.as, by: actorKey(one.by), roles: one.roles, at: one.at }));
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }],
    effects: cardAndThread(state, { sentence: { key: 'thread.published' }, by: context.actor, publicationId: row.id }),
    audit: {
      publication: row.id,
      draft: row.draftId,
      digest: row.digest,
      network: row.network,
      handbook: row.handbookHash,
      held: row.basis?.textId ?? null,
      endorsements: approvers,
    },
  };
}
