import type { Publication } from '../model/case-state.ts';

/** A restart, a handover or a hiccup of the network takes less; what waited longer may be old news, or out already. */
export const LATE_MS = 10 * 60_000;

/**
 * How long after its hold a publication could have been sent at all, in milliseconds; null where that is no longer than a restart takes.
 * What our own pace makes wait is no delay: pace moves the end of the hold.
 * @param sendableSince since when whoever sends has had it in hand without a break (ISO 8601 UTC)
 */
export function latenessOf({ holdUntil }: Pick<Publication, 'holdUntil'>, sendableSince: string): number | null {
  const lateMs = Date.parse(sendableSince) - Date.parse(holdUntil);
  return lateMs > LATE_MS ? lateMs : null;
}
