import { mentionOf } from '../../../people/mention.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../../decision/outcome.ts';
import type { CaseState } from '../../model/case-state.ts';
import { owesAddress, reasonWhenOut } from '../../model/publication.ts';
import { addressRefusal } from './mark-published.ts';

/** Records the address of a text that a person published when they had none yet. It is never changed afterwards. */
export function addAddress(
  state: CaseState,
  action: { publicationId: string; proof: string },
  context: ActionContext,
): Outcome {
  const publication = state.publications.find(({ id }) => id === action.publicationId);
  if (publication === undefined) return refuse('refusal.no_such_publication');
  if (!owesAddress(publication)) {
    const who = publication.publishedBy === null ? '' : mentionOf(publication.publishedBy);
    return publication.proof === null ? refuse('refusal.not_out') : refuse('refusal.already_published', { who });
  }
  const proof = action.proof.trim();
  const sentence = addressRefusal(publication, proof, context.handbook);
  if (sentence !== null) return { kind: 'refused', sentence };
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row: { ...publication, proof, reason: reasonWhenOut(publication, proof) } }],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: 'thread.address_added' },
        by: context.actor,
        publicationId: publication.id,
      }),
      ...relatedCards(state),
    ],
    audit: { publication: publication.id, draft: publication.draftId, network: publication.network },
  };
}
