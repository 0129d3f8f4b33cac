import type { ComparableText } from './comparable-text.ts';

/** Two wordings of one thing have more than half in common, unrelated texts next to nothing (J of 0.03 and less). */
const ALIKE = 0.5;
/** Least share of a short text that a longer text must contain to say the same. */
const CONTAINED = 0.8;
/** About three words: what shares fewer may be about the same matter and say another thing of it. */
const LEAST_SHARED = 12;

/**
 * Similarity of two texts: most of both is equal (`wording`), or the longer one holds the shorter
 * (`containment`). `share` runs from 0 to 1.
 */
export type Similarity = { by: 'wording' | 'containment'; share: number };

/**
 * Returns true if two posts are copies or rewordings of each other; the order of the two does not
 * matter.
 */
export function areSimilar(one: ComparableText, other: ComparableText): boolean {
  const shared = sharedBy(one.shingles, other.shingles);
  return shared >= LEAST_SHARED && jaccardIndex(one, other) >= ALIKE;
}

/** Returns the similarity of a post to a known wording; null if the post does not say it. */
export function similarityTo(wording: ComparableText, post: ComparableText): Similarity | null {
  if (areSimilar(wording, post)) return { by: 'wording', share: jaccardIndex(wording, post) };
  const { share, shared } = containment(wording, post);
  return shared >= LEAST_SHARED && share >= CONTAINED ? { by: 'containment', share } : null;
}

/** Returns true if a wording has enough shingles to be found again. */
export function isTelling({ shingles }: ComparableText): boolean {
  return shingles.length >= LEAST_SHARED;
}

/**
 * Returns the Jaccard index of two texts (shared shingles divided by all shingles); 0 for texts
 * without content.
 */
export function jaccardIndex(one: ComparableText, other: ComparableText): number {
  const shared = sharedBy(one.shingles, other.shingles);
  return shared / Math.max(1, one.shingles.length + other.shingles.length - shared);
}

/** Returns how much of the short text occurs close together in the long one. */
function containment(short: ComparableText, long: ComparableText): { share: number; shared: number } {
  const whole = short.words * 2 > long.words ? [long.shingles] : [];
  const shared = Math.max(...[...long.parts, ...whole].map((part) => sharedBy(short.shingles, part)));
  return { shared, share: shared / Math.max(1, short.shingles.length) };
}

function sharedBy(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let at = 0;
  for (const shingle of one) {
    while ((other[at] ?? Number.POSITIVE_INFINITY) < shingle) at += 1;
    if (other[at] === shingle) shared += 1;
  }
  return shared;
}
