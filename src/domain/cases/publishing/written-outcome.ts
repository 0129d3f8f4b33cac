import type { Handbook } from '../../handbook/handbook.ts';
import type { Outcome } from '../decision/outcome.ts';
import { cardAndThread, relatedCards } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Publication } from '../model/publication.ts';
import type { PublishOutcome } from '../ports/publisher.ts';
import { putRightBy } from '../recalls/puts-right.ts';
import { resetSilenceTimer } from './reset-silence-timer.ts';
import { nextStatusCheck } from './status-checks.ts';

/** Records a network's answer about a publication: on its row, on the card, in the thread. */
export function writtenOutcome(
  state: CaseState,
  publication: Publication,
  outcome: Exclude<PublishOutcome, { kind: 'by_hand' }>,
  { handbook, now }: { handbook: Handbook; now: string },
): Outcome {
  const draft = state.drafts.find(({ id }) => id === publication.draftId);
  const row: Publication = {
    ...publication,
    status: outcome.kind,
    // An erased case keeps no address: it would lead to the citizen whom the text answers.
    proof: outcome.kind === 'published' && state.core.erased === null ? outcome.url : null,
    publishedAt: outcome.kind === 'published' ? now : null,
    putsRight:
      outcome.kind === 'published' && draft !== undefined
        ? putRightBy(publication, draft, state, { handbook, now })
        : [],
    reason: outcome.kind === 'failed' ? outcome.reason : null,
    waitUntil: outcome.kind === 'failed' ? (outcome.waitUntil ?? null) : null,
  };
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }, ...resetSilenceTimer(state, row, draft, { handbook })],
    effects: [
      ...cardAndThread(state, { sentence: { key: `thread.publication_${outcome.kind}` }, publicationId: row.id }),
      ...relatedCards(state),
      ...(outcome.kind === 'unknown' ? nextStatusCheck(row.id, 0, now) : []),
    ],
    audit: { publication: row.id, draft: row.draftId, digest: row.digest },
  };
}
