import type { Severity } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Tokens } from '../model/model-run.ts';

/** Reader of the cases on a person's App Home: the first ones of each kind, however many there are. */
export type HomeReader = {
  /** The first cases of the kind, and how many it has in all. */
  page(filter: HomeFilter, limit: number): Promise<HomePage>;
  openBySeverity(): Promise<OpenCount[]>;
  /** Returns the number of publications that wait for a person to record their outcome. */
  unsettledPublications(): Promise<number>;
  /** Returns the tokens that language models have used since that moment (ISO 8601 UTC). */
  tokensSince(since: string): Promise<Tokens>;
  /** Returns how often people let the class of triage stand; `from` (inclusive) to `to` (exclusive), ISO 8601 UTC. */
  agreement(period: { from: string; to: string }): Promise<Agreement>;
};

/** Cases that people decided on: those whose class they kept, and those whose class they corrected. */
export type Agreement = { kept: number; corrected: number };

/**
 * Filter of App Home, most urgent first, then oldest. Cases of people at risk without a handoff
 * come first among their kind.
 */
export type HomeFilter =
  /** Open and claimed by this person. */
  | { kind: 'mine'; actor: Actor }
  /** Cases whose text on the card has a sign-off but is not approved yet. */
  | { kind: 'in_review' }
  /** People at risk whose cases are still to be dealt with. */
  | { kind: 'at_risk' }
  /**
   * Calls for help of which 112 was not told. First those that nobody took, or that another person took before `leftSince`
   * (ISO 8601 UTC); then this person's own.
   */
  | { kind: 'calls_for_help'; actor: Actor; leftSince: string };

export type HomePage = { count: number; states: CaseState[] };
export type OpenCount = { severity: Severity; count: number; oldestId: number; oldestAt: string };
