import type { Fault, Faults } from '../web-api/faults.ts';

/** Calls that were let in, and how many were answered 429. */
export type Limited = { accepted: { method: string; channel: string; atMs: number }[]; refused: number };

const MINUTE_MS = 60_000;
/** One message a second into a channel, and a few that follow at once. */
const EVERY_MS = 1_000;
const BURST = 5;
const MESSAGES_A_MINUTE = 60;
/** Tier 3. */
const UPDATES_A_MINUTE = 50;

/**
 * Slack's limits in front of the faults of a test: what goes above them is answered 429 with Retry-After.
 * https://docs.slack.dev/apis/web-api/rate-limits ("1 per second per channel" for chat.postMessage, "Tier 3: 50+ per minute" for chat.update)
 * @param now milliseconds since the epoch
 */
export function withSlackLimits(faults: Faults, now: () => number = Date.now): { faults: Faults; limited: Limited } {
  const limited: Limited = { accepted: [], refused: 0 };
  const wait = (method: string, channel: string): number => {
    const since = (ms: number, isCounted: (call: Limited['accepted'][number]) => boolean) =>
      limited.accepted.filter((call) => now() - call.atMs < ms && isCounted(call)).length;
    if (method === 'chat.update') {
      return since(MINUTE_MS, (call) => call.method === method) >= UPDATES_A_MINUTE ? 10 : 0;
    }
    if (method !== 'chat.postMessage') return 0;
    const isHere = (call: { method: string; channel: string }) => call.method === method && call.channel === channel;
    const isMuch = since(MINUTE_MS, isHere) >= MESSAGES_A_MINUTE || since(BURST * EVERY_MS, isHere) >= 2 * BURST;
    return isMuch ? 1 : 0;
  };
  return {
    limited,
    faults: {
      ...faults,
      meet(method, channel): Fault[] {
        const met = faults.meet(method, channel);
        const retryAfterS = wait(method, String(channel));
        if (retryAfterS === 0) {
          if (met.length === 0) limited.accepted.push({ method, channel: String(channel), atMs: now() });
          return met;
        }
        limited.refused += 1;
        return [{ kind: 'rate_limit', method, retryAfterS }, ...met];
      },
    },
  };
}
