import { createHash } from 'node:crypto';

/** How a key by which a post is recognised stands in the table. */
export function keyDigest(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
