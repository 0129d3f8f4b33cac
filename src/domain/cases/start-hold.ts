import type { Sentence } from '../../errors.ts';
import type { CaseState, Draft, Endorsement, Publication } from './case-state.ts';
import type { Change } from './changes.ts';
import { restsOnLiveFacts } from './live-facts.ts';
import type { GestureContext, Outcome } from './outcome.ts';
import { cardAndThread } from './outcome.ts';
import { reviewCaseDraft } from './review-case-draft.ts';

/** Nothing is missing any more: the text goes into its hold. `endorsement`: the sight that made it so, null when it was there. */
export function startHold(
  state: CaseState,
  draft: Draft,
  { endorsement, said }: { endorsement: Endorsement | null; said: string },
  context: GestureContext,
): Outcome {
  const publication = heldPublication(state, draft, context);
  return {
    kind: 'done',
    changes: [
      ...(endorsement === null ? [] : [{ kind: 'endorsement', row: endorsement } satisfies Change]),
      { kind: 'publication', row: publication },
    ],
    effects: [
      ...cardAndThread(state, { sentence: { key: said }, by: context.actor }),
      { kind: 'publish', publicationId: publication.id, dueAt: publication.holdUntil },
    ],
    audit: {
      draft: draft.id,
      digest: draft.digest,
      roles: endorsement?.roles ?? context.roles,
      missing: 0,
      publication: publication.id,
    },
  };
}

/** Why this text may not go into its hold whoever approves it; null when it may. */
export function unfitToLeave(draft: Draft, state: CaseState, context: GestureContext): Sentence | null {
  if (!restsOnLiveFacts(draft, state, context.handbook, context.now)) return { key: 'refusal.fact_fell' };
  const block = reviewCaseDraft(draft, state, context.handbook, context.now).find((one) => one.level === 'block');
  return block === undefined ? null : { key: 'refusal.blocked', params: { words: block.words } };
}

/** A version that was stopped and is approved again keeps its row: one publication for each (target, draft version). */
function heldPublication(state: CaseState, draft: Draft, context: GestureContext): Publication {
  const post = state.posts[0];
  const stopped = state.publications.find((one) => one.draftId === draft.id);
  return {
    id: stopped?.id ?? context.newId(),
    caseId: state.matter.id,
    draftId: draft.id,
    digest: draft.digest,
    target: post?.id ?? 'statement',
    network: post?.network ?? 'other',
    audience: state.matter.audience,
    status: 'held',
    holdUntil: new Date(Date.parse(context.now) + context.holdMs).toISOString(),
    handbookHash: context.handbook.hash,
    proof: null,
    publishedAt: null,
    publishedBy: null,
    wentOut: { kind: 'as_approved' },
    reason: null,
  };
}
