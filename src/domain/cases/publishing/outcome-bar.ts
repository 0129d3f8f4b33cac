import type { Handbook } from '../../handbook/handbook.ts';
import { isElectoral } from '../../handbook/is-electoral.ts';
import { localDate } from '../../time/local-date.ts';
import { isProposal } from '../../triage/model/is-proposal.ts';
import { suggestsSomething } from '../../triage/triage-post.ts';
import type { CasePost, CaseState, Draft } from '../model/case-state.ts';
import { destinationsOf } from '../model/destinations-of.ts';
import type { PublicationStatus } from '../model/publication.ts';
import { BY_HAND } from '../model/publication.ts';
import { toldOutcome } from '../model/suggestions/suggestion.ts';
import { authorKey, mayHaveTold } from '../model/unanswered.ts';

/**
 * Reason why a text may not tell what became of a suggestion. `election`: one is called. `changed`: the area says
 * something else by now. `post`: it is not under a post that suggests it. `told`: a reply of ours may have told its author.
 */
type OutcomeBar = 'election' | 'changed' | 'post' | 'told';

type At = { handbook: Handbook; now: string };

/**
 * Returns why the text may not leave; null if it may, or tells no outcome. What puts such a reply right is no news of a
 * suggestion: nothing here bars it.
 * @param target one of its destinations; all where it is left out
 */
export function outcomeBar(draft: Draft, state: CaseState, at: At, target: string | null = null): OutcomeBar | null {
  if (toldOutcome(draft) === null) return null;
  const destinations = destinationsOf(draft, state);
  if (destinations.every(({ corrects }) => corrects.length > 0)) return null;
  const bar = wordsBar(draft, state, at);
  if (bar !== null) return bar;
  const targets = destinations.filter((one) => target === null || one.target === target);
  const posts = targets.map((one) => (one.audience === 'public' ? postAt(one.target, state) : undefined));
  const { class: postClass, assessment } = state.core;
  const isProposed = isProposal({ class: postClass, suggests: assessment.suggests });
  const isSuggested = posts.every((post) => post !== undefined && isSuggestedBy(post, at.handbook));
  if (!isProposed || !isSuggested) return 'post';
  const reached = reachedBeside(draft, state);
  return posts.some((post) => post !== undefined && reached.has(authorKey(post))) ? 'told' : null;
}

function postAt(target: string, { posts }: Pick<CaseState, 'posts'>): CasePost | undefined {
  return posts.find(({ id }) => id === target);
}

/** Statuses of a reply that its author has read, or may have. */
const REACHED: readonly PublicationStatus[] = ['publishing', 'published', 'unknown', 'withdrawn'];

/**
 * Returns the authors whom another version has told it, or may have. One that waits for a person to publish it is left
 * out: that person sees both.
 */
function reachedBeside(draft: Draft, state: CaseState): Set<string> {
  const others = state.publications.filter(
    ({ draftId, status, reason }) =>
      draftId !== draft.id && REACHED.includes(status) && !(status === 'publishing' && reason === BY_HAND),
  );
  const telling = others.filter((one) => mayHaveTold(one, state));
  const targets = new Set(telling.map((one) => one.target));
  return new Set(state.posts.filter(({ id }) => targets.has(id)).map(authorKey));
}

/** Returns why nobody may be told this now, wherever; null if they may, or the text tells no outcome. */
export function wordsBar(
  draft: Pick<Draft, 'templateId'>,
  { core }: Pick<CaseState, 'core'>,
  { handbook, now }: At,
): 'election' | 'changed' | null {
  const told = toldOutcome(draft);
  if (told === null) return null;
  if (isElectoral(handbook, localDate(now, handbook.institution.timeZone))) return 'election';
  return core.outcome?.noteId === told ? null : 'changed';
}

/** Returns true if the author of the post made the suggestion: nobody else hears what became of it. */
export function isSuggestedBy({ text }: Pick<CasePost, 'text'>, handbook: Handbook): boolean {
  return suggestsSomething(text, handbook);
}
