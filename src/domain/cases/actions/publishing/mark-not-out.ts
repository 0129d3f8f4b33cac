import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import { sameTextAnew } from '../../drafting/redraft.ts';
import { applyChanges } from '../../model/apply-changes.ts';
import type { CaseState } from '../../model/case-state.ts';
import { currentDraft, currentPublications, isUnderWay } from '../../model/case-status.ts';
import type { Change } from '../../model/changes.ts';
import type { Publication } from '../../model/publication.ts';
import { lastStatusCheck } from '../../publishing/status-checks.ts';

/** Reason of a publication of which a person said that it did not go out. */
const SAID_NOT_OUT = 'publish.said_not_out';

/**
 * Records that a person looked and a text of unknown outcome did not go out. The network is asked
 * once more before that counts, where it can be read.
 */
export function markNotOut(state: CaseState, action: { publicationId: string }, context: ActionContext): Outcome {
  const publication = state.publications.find(({ id }) => id === action.publicationId);
  if (publication === undefined) return refuse('refusal.no_such_publication');
  if (publication.status !== 'unknown') return refuse('refusal.outcome_known');
  if (isSaidNotOut(publication)) return refuse('refusal.being_looked_up');
  const { id, draftId, digest } = publication;
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row: { ...publication, reason: SAID_NOT_OUT } }],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.said_not_out' }, by: context.actor, publicationId: id }),
      lastStatusCheck(id, context.now),
    ],
    audit: { publication: id, draft: draftId, digest },
  };
}

/** Returns true while the network is asked about what a person said. */
export function isSaidNotOut({ reason }: Publication): boolean {
  return reason === SAID_NOT_OUT;
}

/**
 * Lets a person's word count: the publication has failed. The same text becomes another version,
 * to be approved again, unless another place of it may still be reached.
 */
export function notOut(state: CaseState, publication: Publication, context: ActionContext): Outcome {
  const row: Publication = { ...publication, status: 'failed', reason: SAID_NOT_OUT };
  const failed = applyChanges(state, [{ kind: 'publication', row }]);
  const draft = currentDraft(failed);
  const others = currentPublications(failed).filter(({ id, status }) => id !== row.id && isUnderWay(status));
  const next = draft?.id === row.draftId && others.length === 0 ? sameTextAnew(draft, failed, context) : null;
  const anew: Change[] =
    next === null
      ? []
      : [
          { kind: 'draft', row: next },
          { kind: 'matter', row: { ...state.core, currentDraftId: next.id } },
        ];
  const key = next === null ? 'thread.not_out' : 'thread.not_out_anew';
  const { id, draftId, digest } = row;
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }, ...anew],
    effects: cardAndThread(state, { sentence: { key }, publicationId: id }),
    audit: { publication: id, draft: draftId, digest, ...(next === null ? {} : { next: next.id }) },
  };
}
