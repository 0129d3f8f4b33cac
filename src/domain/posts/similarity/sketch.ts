import type { ComparableText } from './comparable-text.ts';

/** Of a wording that is half contained in a post the chance that none of so many is in it is one in sixteen million. */
const KEPT = 24;

/**
 * The shingles by which a known wording is found among many without comparing with each: always the same few of a text, chosen as if by lot,
 * so that two texts that share shingles share these (bottom-k; Broder, 1997). A post is looked up by all of its own. Up to some ten thousand
 * wordings an index of them is enough; beyond, the same shingles can be banded (LSH) without being made anew.
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
