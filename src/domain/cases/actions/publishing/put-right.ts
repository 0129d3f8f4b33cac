import type { CaseState, Publication } from '../case-state.ts';
import { statusOf } from '../case-status.ts';
import type { Change } from '../changes.ts';
import { endorsementOf } from '../endorsement-of.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import type { Place } from '../place.ts';
import { textAsPasted } from '../unapproved-text.ts';
import { writtenDraft } from '../written-draft.ts';

/**
 * What is out is put right in a new message, never taken away: a new version, through the same approval, that says which publication
 * it corrects. Whoever writes it stands by it, as with an edit.
 */
export function putRight(
  state: CaseState,
  gesture: { publicationId: string; text: string },
  context: GestureContext,
): Outcome {
  const publication = state.publications.find(({ id }) => id === gesture.publicationId);
  if (publication?.status !== 'published' || publication.withdrawal !== null) return refused('refusal.not_out');
  if (statusOf(state) !== 'answered') return refused('refusal.other_text_first');
  const text = textAsPasted(gesture.text);
  if (text === '') return refused('refusal.empty_text');
  const before = state.drafts.find(({ id }) => id === publication.draftId);
  const draft = writtenDraft(text, before, state, context, [correctionPlace(publication, text)]);
  const claim = state.matter.claim ?? { by: context.actor, at: context.now };
  const changes: Change[] = [
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.matter, currentDraftId: draft.id, claim } },
    { kind: 'endorsement', row: endorsementOf(draft, 'proposer', context) },
  ];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, {
      sentence: { key: 'thread.put_right' },
      by: context.actor,
      draftId: draft.id,
      publicationId: publication.id,
    }),
    audit: { draft: draft.id, digest: draft.digest, corrects: publication.id },
  };
}

/** Where the words that put a publication right are to stand. */
export function correctionPlace({ id, network, audience }: Publication, text: string): Place {
  return { target: `correction:${id}`, network, audience, text, corrects: [id] };
}
