import type { Elapsed } from './elapsed.ts';

/**
 * Returns a measure of how long the oldest of something has waited, in milliseconds; 0 when nothing
 * waits. The clock on the wall counts, or the time as the oldest here, if that is longer.
 * @param clocks `now`: milliseconds since the epoch
 */
export function oldestAge({ now, elapsed }: { now(): number; elapsed: Elapsed }): (since: string | null) => number {
  let oldest: { since: string; metMs: number } | null = null;
  return (since) => {
    if (since === null) oldest = null;
    else if (oldest?.since !== since) oldest = { since, metMs: elapsed() };
    return oldest === null ? 0 : Math.round(Math.max(now() - Date.parse(oldest.since), elapsed() - oldest.metMs));
  };
}
