import type { Publication } from '../../domain/cases/model/case-state.ts';

/** The network's clock is not ours. */
const SLACK_MS = 300_000;

/** Whether something of that moment may be what left with the publication: nothing leaves before its hold is over. */
export function isSinceClaim(createdAt: string, { holdUntil }: Pick<Publication, 'holdUntil'>): boolean {
  return Date.parse(createdAt) >= Date.parse(holdUntil) - SLACK_MS;
}
