import type { Handbook } from '../../handbook/handbook.ts';
import { isElectoral } from '../../handbook/is-electoral.ts';
import { localDate } from '../../time/local-date.ts';
import { suggestsSomething } from '../../triage/triage-post.ts';
import type { CasePost, CaseState, Draft } from '../model/case-state.ts';
import { destinationsOf } from '../model/destinations-of.ts';
import { toldOutcome } from '../model/suggestions/suggestion.ts';

/**
 * Reason why a text may not tell what became of a suggestion. `election`: one is called. `changed`: the area says
 * something else by now. `post`: it is not under a post that suggests it.
 */
type OutcomeBar = 'election' | 'changed' | 'post';

type At = { handbook: Handbook; now: string };

/**
 * Returns why the text may not leave; null if it may, or tells no outcome. `target`: one of its destinations;
 * all where it is left out.
 */
export function outcomeBar(draft: Draft, state: CaseState, at: At, target: string | null = null): OutcomeBar | null {
  if (toldOutcome(draft) === null) return null;
  const targets = destinationsOf(draft, state).filter((one) => target === null || one.target === target);
  const isSuggested = targets.every((one) => {
    const post = state.posts.find(({ id }) => id === one.target);
    return post !== undefined && one.audience === 'public' && isSuggestedBy(post, at.handbook);
  });
  return wordsBar(draft, state, at) ?? (isSuggested ? null : 'post');
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
