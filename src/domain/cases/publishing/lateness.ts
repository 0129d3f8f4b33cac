import type { Publication } from '../model/publication.ts';

/** A restart, a handover or a hiccup of the network takes less; what waited longer may be old news, or out already. */
export const LATE_MS = 10 * 60_000;

/**
 * Returns how long after its hold a publication could first be sent, in milliseconds; null if no
 * longer than a restart takes. Waiting for our own rate limit is no delay, since that moves the end
 * of the hold.
 * @param sendableSince moment since which the sender has held it without a break (ISO 8601 UTC)
 */
export function latenessOf({ holdUntil }: Pick<Publication, 'holdUntil'>, sendableSince: string): number | null {
  const lateMs = Date.parse(sendableSince) - Date.parse(holdUntil);
  return lateMs > LATE_MS ? lateMs : null;
}
