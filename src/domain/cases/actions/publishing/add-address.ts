import { mentionOf } from '../../../people/mention.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../../decision/outcome.ts';
import type { CaseState } from '../../model/case-state.ts';
import { owesAddress } from '../../model/publication.ts';
import { addressRefusal } from './mark-published.ts';

/** Records the address of a text that a person published when they had none yet, or that there is none. It is never changed afterwards. */
export function addAddress(
  state: CaseState,
  action: { publicationId: string; proof: string | null },
  context: ActionContext,
): Outcome {
  const publication = state.publications.find(({ id }) => id === action.publicationId);
  if (publication === undefined) return refuse('refusal.no_such_publication');
  if (!owesAddress(publication)) {
    const who = publication.publishedBy === null ? '' : mentionOf(publication.publishedBy);
    const isOut = publication.status === 'published' || publication.proof !== null;
    return isOut ? refuse('refusal.already_published', { who }) : refuse('refusal.not_out');
  }
  const proof = action.proof === null ? null : action.proof.trim();
  const sentence = proof === null ? null : addressRefusal(publication, proof, context.handbook);
  if (sentence !== null) return { kind: 'refused', sentence };
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row: { ...publication, proof, reason: null } }],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: proof === null ? 'thread.address_none' : 'thread.address_added' },
        by: context.actor,
        publicationId: publication.id,
      }),
      ...relatedCards(state),
    ],
    audit: {
      publication: publication.id,
      draft: publication.draftId,
      network: publication.network,
      hasAddress: proof !== null,
    },
  };
}
