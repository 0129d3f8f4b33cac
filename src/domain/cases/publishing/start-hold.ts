import type { Sentence } from '../../../errors.ts';
import { releaseNeeds } from '../approval/release-needs.ts';
import { reviewCaseDraft } from '../approval/review-case-draft.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { restsOnLiveFacts } from '../facts/live-facts.ts';
import type { CaseState, Draft, SignOff } from '../model/case-state.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { Publication } from '../model/publication.ts';
import { heldPublications } from './held-publications.ts';
import { outcomeBar } from './outcome-bar.ts';

/**
 * Starts the hold of a text that lacks nothing more. `endorsement`: the sign-off that completed it;
 * null if it was already given.
 */
export function startHold(
  state: CaseState,
  draft: Draft,
  { endorsement, said }: { endorsement: SignOff | null; said: string },
  context: ActionContext,
): Outcome {
  const { basis } = releaseNeeds(draft, state, context);
  const publications = heldPublications(draft, state, basis, context);
  return {
    kind: 'done',
    changes: [
      ...(endorsement === null ? [] : [{ kind: 'endorsement', row: endorsement } satisfies Change]),
      ...publications.map((row): Change => ({ kind: 'publication', row })),
    ],
    effects: [
      ...cardAndThread(state, { sentence: { key: said }, by: context.actor }),
      ...sendWhenHoldEnds(publications),
    ],
    audit: {
      draft: draft.id,
      digest: draft.digest,
      roles: endorsement?.roles ?? context.roles,
      missing: 0,
      overruled: endorsement?.overruled ?? [],
      publications: publications.map(({ id }) => id),
      held: basis?.textId ?? null,
    },
  };
}

/**
 * Returns the effects that publish each text at the end of its hold. Replies that wait for "go on"
 * get theirs then.
 */
export function sendWhenHoldEnds(publications: readonly Publication[]): Effect[] {
  return publications
    .filter(({ awaitsGoOn }) => !awaitsGoOn)
    .map(({ id, holdUntil }) => ({ kind: 'publish', publicationId: id, dueAt: holdUntil }));
}

/** Returns why no approval could put this text into its hold; null if it may enter. */
export function unfitToLeave(draft: Draft, state: CaseState, context: ActionContext): Sentence | null {
  const bar = outcomeBar(draft, state, context);
  if (bar !== null) return { key: `refusal.outcome_${bar}` };
  if (!restsOnLiveFacts(draft, state, context.handbook, context.now)) return { key: 'refusal.fact_fell' };
  const block = reviewCaseDraft(draft, state, context.handbook, context.now).find((one) => one.level === 'block');
  return block === undefined ? null : { key: 'refusal.blocked', params: { words: block.words } };
}
