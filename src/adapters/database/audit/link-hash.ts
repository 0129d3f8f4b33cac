import { hash } from 'node:crypto';

/** The hash of a link of the chain: SHA-256 of the one before and of the body as stored, hex. */
export function linkHash(prev: string, body: string): string {
  return hash('sha256', prev + body, 'hex');
}
