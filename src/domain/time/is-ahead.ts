/** Difference in milliseconds above which a moment of the past shows that the clock was set back: clocks of machines that share a database differ less. */
export const CLOCKS_DIFFER_MS = 60_000;

/**
 * Returns whether a moment at which something happened lies ahead of now. The clock was set back since, and nobody
 * knows how long ago it was: what waits from it on has waited for long enough.
 * @param moment ISO 8601 UTC, as `now`
 */
export function isAhead(moment: string, now: string): boolean {
  return Date.parse(moment) - Date.parse(now) > CLOCKS_DIFFER_MS;
}
