import type { Sightings } from '../phrases/compile-rules.ts';

/** Guards that mark another crisis: years ago, far away, in a film. */
const NOT_OURS_NOW = ['past', 'elsewhere', 'fiction', 'learning'];

/** Returns the sentences of a post that speak of another time or place. */
export function sentencesNotOursNow(sightings: Sightings): ReadonlySet<number> {
  return new Set(NOT_OURS_NOW.flatMap((guard) => (sightings.get(guard) ?? []).map((match) => match.sentence)));
}
