import type { CaseState } from '../model/case-state.ts';
import type { SuggestionFigures } from '../model/suggestions/suggestion.ts';

/** A case in which a citizen suggests something. `posts`: number of posts that say so, with those that joined it. */
export type OpenSuggestion = { state: CaseState; posts: number };

/** Number of open suggestions of a topic, null for none. `unsaid`: of these no area has said anything. */
export type SuggestedTopic = { topic: string | null; all: number; unsaid: number };

/** Reader of what citizens suggest, for the list and the digest of the week. */
export type SuggestionReader = {
  /**
   * Returns cases in which a citizen suggests something, newest first, without closed and erased ones. Those of
   * which no area has said what became of them come before the others.
   * @param topics of these alone; of all where it is null
   */
  open(most: number, topics: readonly (string | null)[] | null): Promise<OpenSuggestion[]>;
  /** Counts them by topic, most first. */
  byTopic(): Promise<SuggestedTopic[]>;
  /** Counts what was said and who was told from `from` (inclusive) to `to` (exclusive), and what waits now. */
  figures(period: { from: string; to: string }): Promise<SuggestionFigures>;
};
