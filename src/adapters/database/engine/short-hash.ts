import { hash } from 'node:crypto';

/**
 * Returns a short hash of a text, for the keys that identify the same post. Flagging and ingesting
 * must use the same hash.
 */
export function shortHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}
