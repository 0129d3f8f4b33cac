import type { Fault, Faults } from '../web-api/faults.ts';

/** Calls that were let in, and how many were answered 429. */
export type Limited = { accepted: { method: string; channel: string; atMs: number }[]; refused: number };

const MINUTE_MS = 60_000;
/** One message a second into a channel, and a few that follow at once. */
const EVERY_MS = 1_000;
const BURST = 5;
const MESSAGES_A_MINUTE = 60;

/** Calls of a method that Slack takes in a minute: its tiers 2, 3 and 4. */
const A_MINUTE: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.postEphemeral': 100,
  'conversations.create': 20,
  'conversations.info': 50,
  'conversations.invite': 50,
  'dnd.teamInfo': 50,
  'files.completeUploadExternal': 100,
  'files.delete': 50,
  'files.getUploadURLExternal': 100,
  'pins.add': 20,
  'pins.remove': 20,
  'reactions.add': 50,
  'usergroups.list': 20,
  'users.info': 100,
  'views.open': 100,
  'views.publish': 100,
  'views.push': 100,
  'views.update': 100,
};

/**
 * Slack's limits in front of the faults of a test: what goes above them is answered 429 with Retry-After.
 * https://docs.slack.dev/apis/web-api/rate-limits ("1 per second per channel" for chat.postMessage, "Tier 3: 50+ per minute" for chat.update)
 * @param now milliseconds since the epoch
 */
export function withSlackLimits(faults: Faults, now: () => number = Date.now): { faults: Faults; limited: Limited } {
  const limited: Limited = { accepted: [], refused: 0 };
  const since = (ms: number, isCounted: (call: Limited['accepted'][number]) => boolean) =>
    limited.accepted.filter((call) => now() - call.atMs < ms && isCounted(call)).length;
  const wait = (method: string, channel: string): number => {
    const most = A_MINUTE[method];
    if (most !== undefined) return since(MINUTE_MS, (call) => call.method === method) >= most ? 10 : 0;
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
