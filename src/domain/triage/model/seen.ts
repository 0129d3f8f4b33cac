import type { Sightings } from '../../phrases/compile-rules.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { TermSighting } from './term-sighting.ts';

/** What a post is weighed by: words, neighbours, concepts, and what our rules and the handbook's words saw. */
export type Seen = {
  read: ReadText;
  sightings: Sightings;
  terms: readonly TermSighting[];
  /** The concepts that a folded word belongs to. */
  conceptsOf: (folded: string) => readonly string[];
};
