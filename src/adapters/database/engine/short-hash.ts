import { createHash } from 'node:crypto';

/** Short hash of a text, for the keys by which the same post is recognised; whoever flags and whoever takes in must use the same. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}
