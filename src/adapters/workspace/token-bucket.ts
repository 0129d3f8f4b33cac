/** At most `burst` at once, then one every `everyMs`; `reserve` of the burst is left to calls that matter more. */
export type Pace = { everyMs: number; burst: number; reserve?: number };

/**
 * Takes one token. The whole state of a bucket is when it will be full again (generic cell rate algorithm); a new one is full: 0.
 * @param fullAtMs, nowMs milliseconds since the epoch
 * @returns the new state; or, with no token left, when there is one
 */
export function takeToken(
  { everyMs, burst, reserve = 0 }: Pace,
  fullAtMs: number,
  nowMs: number,
): { kind: 'taken'; fullAtMs: number } | { kind: 'wait'; untilMs: number } {
  // More than an empty bucket comes of a clock that was set back, and is forgotten.
  const owedMs = Math.min(Math.max(fullAtMs - nowMs, 0), burst * everyMs);
  const tokens = burst - owedMs / everyMs;
  if (tokens >= 1 + reserve) return { kind: 'taken', fullAtMs: nowMs + owedMs + everyMs };
  return { kind: 'wait', untilMs: nowMs + owedMs - (burst - 1 - reserve) * everyMs };
}
