import type { CaseState, Publication } from './case-state.ts';
import { nextLook } from './looks.ts';
import type { Outcome } from './outcome.ts';
import { cardAndThread, cardsBeside } from './outcome.ts';
import type { PublishOutcome } from './publisher.ts';
import { wordIsOut } from './word-is-out.ts';

/** What a network said of a publication, written down: on its row, on the card, in the thread. */
export function writtenOutcome(
  state: CaseState,
  publication: Publication,
  outcome: Exclude<PublishOutcome, { kind: 'by_hand' }>,
  now: string,
): Outcome {
  const row: Publication = {
    ...publication,
    status: outcome.kind,
    // Erased while it was on its way: where it stands would lead to whom it answers.
    proof: outcome.kind === 'published' && state.matter.erased === null ? outcome.url : null,
    publishedAt: outcome.kind === 'published' ? now : null,
    reason: outcome.kind === 'failed' ? outcome.reason : null,
    waitUntil: outcome.kind === 'failed' ? (outcome.waitUntil ?? null) : null,
  };
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }, ...wordIsOut(state, row)],
    effects: [
      ...cardAndThread(state, { sentence: { key: `thread.publication_${outcome.kind}` }, publicationId: row.id }),
      ...cardsBeside(state),
      ...(outcome.kind === 'unknown' ? nextLook(row.id, 0, now) : []),
    ],
    audit: { publication: row.id, draft: row.draftId, digest: row.digest },
  };
}
