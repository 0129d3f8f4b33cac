import type { ComparableText } from './comparable-text.ts';

/**
 * Number of kept shingles. If a post contains half of a wording, the chance that it holds none of
 * them is one in sixteen million.
 */
const KEPT = 24;

/**
 * Returns the pseudo-random shingles by which a known wording is found without comparing every pair
 * (bottom-k; Broder, 1997). Two texts that share shingles share these; a post is looked up by all
 * of its shingles. An index suffices for about ten thousand wordings; beyond that, the same
 * shingles can be banded (LSH).
 */
export function sketchOf({ shingles }: ComparableText): number[] {
  return [...shingles].sort((one, other) => lot(one) - lot(other) || one - other).slice(0, KEPT);
}

/** Spreads neighbours apart (the last steps of MurmurHash3). */
function lot(shingle: number): number {
  let mixed = Math.imul(shingle ^ (shingle >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
