/** At most `burst` at once, then one every `everyMs`; `reserve` of the burst is left to calls that matter more. */
export type Pace = { everyMs: number; burst: number; reserve?: number };

/**
 * Takes one token. The whole state of a bucket is when it will be full again (generic cell rate algorithm); a new one is full: 0.
 * @param fullAtMs, nowMs milliseconds of one clock that nobody sets
 * @returns the new state; or, with no token left, in how many milliseconds there is one
 */
export function takeToken(
  { everyMs, burst, reserve = 0 }: Pace,
  fullAtMs: number,
  nowMs: number,
): { kind: 'taken'; fullAtMs: number } | { kind: 'wait'; waitMs: number } {
  const owedMs = Math.max(fullAtMs - nowMs, 0);
  const tokens = burst - owedMs / everyMs;
  if (tokens >= 1 + reserve) return { kind: 'taken', fullAtMs: nowMs + owedMs + everyMs };
  return { kind: 'wait', waitMs: owedMs - (burst - 1 - reserve) * everyMs };
}
