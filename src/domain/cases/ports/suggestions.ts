import type { CaseState } from '../model/case-state.ts';
import type { SuggestionFigures } from '../model/suggestions/suggestion.ts';

/** A case in which a citizen suggests something. `posts`: number of posts that say so, with those that joined it. */
export type OpenSuggestion = { state: CaseState; posts: number };

/** Reader of what citizens suggest, for the list and the digest of the week. */
export type SuggestionReader = {
  /**
   * Returns cases in which a citizen suggests something, newest first, without closed and erased ones. Those of
   * which no area has said what became of them come before the others.
   */
  open(most: number): Promise<OpenSuggestion[]>;
  /** Counts what was said from `from` (inclusive) to `to` (exclusive), and what waits now. */
  figures(period: { from: string; to: string }): Promise<SuggestionFigures>;
};
