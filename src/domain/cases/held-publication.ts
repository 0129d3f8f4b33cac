import { lineOf } from './approved-line.ts';
import type { Basis, CaseState, Draft, Publication } from './case-state.ts';
import type { GestureContext } from './outcome.ts';

/**
 * The publication of a version that has what it needs, waiting for `holdMs`. One that was stopped keeps its row: one publication for
 * each (target, draft version). What began as a private line stays private, whatever became of it.
 */
export function heldPublication(
  draft: Draft,
  state: CaseState,
  basis: Basis | null,
  { now, handbook, newId, holdMs }: Pick<GestureContext, 'now' | 'handbook' | 'newId' | 'holdMs'>,
): Publication {
  const post = state.posts[0];
  const line = lineOf(draft)?.audience;
  return {
    id: state.publications.find((one) => one.draftId === draft.id)?.id ?? newId(),
    caseId: state.matter.id,
    draftId: draft.id,
    digest: draft.digest,
    target: post?.id ?? 'statement',
    network: post?.network ?? 'other',
    audience: line === 'private' || basis?.kind === 'line' ? (line ?? 'private') : state.matter.audience,
    status: 'held',
    holdUntil: new Date(Date.parse(now) + holdMs).toISOString(),
    handbookHash: handbook.hash,
    basis,
    proof: null,
    publishedAt: null,
    publishedBy: null,
    wentOut: { kind: 'as_approved' },
    reason: null,
  };
}
