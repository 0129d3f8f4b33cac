import type { Severity } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Tokens } from '../model/model-run.ts';

/** What a person's home shows of the cases: the first ones of each kind, however many there are. */
export type HomeReader = {
  /** The first cases of the kind, and how many it has in all. */
  page(filter: HomeFilter, limit: number): Promise<HomePage>;
  openBySeverity(): Promise<OpenCount[]>;
  /** How many publications wait for a person to say what came of them. */
  unsettledPublications(): Promise<number>;
  /** What language models have used since then (ISO 8601 UTC). */
  tokensSince(since: string): Promise<Tokens>;
};

/** Most urgent first, then oldest; of people at risk first those of whom nobody was told. */
export type HomeFilter =
  /** Open and claimed by this person. */
  | { kind: 'mine'; actor: Actor }
  /** Somebody stands by the text on the card, and it is not approved yet. */
  | { kind: 'in_review' }
  /** People at risk whose cases are still to be dealt with. */
  | { kind: 'at_risk' };

export type HomePage = { count: number; states: CaseState[] };
export type OpenCount = { severity: Severity; count: number; oldestId: number; oldestAt: string };
