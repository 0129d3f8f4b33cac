import { createHash } from 'node:crypto';

/**
 * Returns a short hash of a text, for the keys that identify the same post. Flagging and ingesting
 * must use the same hash.
 */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}
