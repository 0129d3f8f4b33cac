import type { Sightings } from '../../phrases/compile-rules.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { TermSighting } from './term-sighting.ts';

/**
 * Evidence by which triage scores a post: words, neighbours, concepts, and matches of our rules and
 * the handbook's words.
 */
export type Seen = {
  read: ReadText;
  sightings: Sightings;
  terms: readonly TermSighting[];
  /** The concepts that a folded word belongs to. */
  conceptsOf: (folded: string) => readonly string[];
};
