import { hash } from 'node:crypto';

/** Returns the form in which the table stores a key that identifies a post. */
export function keyDigest(key: string): string {
  return hash('sha256', key, 'hex');
}
