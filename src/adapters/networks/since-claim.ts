import type { Publication } from '../../domain/cases/model/publication.ts';

/** The network's clock is not ours. */
const SLACK_MS = 300_000;

/**
 * Returns true if a text created at that time may be this publication, because no text leaves
 * before its hold is over.
 */
export function isSinceClaim(createdAt: string, { holdUntil }: Pick<Publication, 'holdUntil'>): boolean {
  return Date.parse(createdAt) >= Date.parse(holdUntil) - SLACK_MS;
}
