import { createHash } from 'node:crypto';
import type { Publication } from '../../../domain/cases/model/case-state.ts';

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';
const CLOCK_BITS = 42n;
/** Microseconds of the part of a key that the publication's id fills: a little over an hour. */
const BLOCK = 1n << 32n;

/**
 * Returns the permanent key of a publication in our repository. The key is a timestamp identifier:
 * its time comes from the end of the hold, the rest from the publication's id. Source:
 * https://atproto.com/specs/tid
 */
export function recordKey({ id, holdUntil }: Pick<Publication, 'id' | 'holdUntil'>): string {
  const micros = BigInt(Date.parse(holdUntil)) * 1000n;
  // Never in the future.
  const block = micros / BLOCK - 1n;
  const ofId = createHash('sha256').update(id, 'utf8').digest().readBigUInt64BE() >> (64n - CLOCK_BITS);
  let value = (block << CLOCK_BITS) | ofId;
  let key = '';
  for (let at = 0; at < 13; at++) {
    key = `${ALPHABET[Number(value & 31n)]}${key}`;
    value >>= 5n;
  }
  return key;
}
