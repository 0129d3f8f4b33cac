import type { Tier } from './published-methods.ts';

/** Counts calls as Slack does, and says how long to wait. */
export type Rates = {
  /** @returns the seconds to wait; null for a call that is taken. `counted` is what is counted together. */
  admit(counted: string, tier: Tier): number | null;
  /** From now on no call counted so is taken for that time. */
  hold(counted: string, seconds: number): void;
};

const A_MINUTE: Readonly<Record<Tier, number>> = { 1: 1, 2: 20, 3: 50, 4: 100, a_second: 60, special: Infinity };
/** Tier 1 tolerates "a small amount of burst behaviour": a bot that starts again must be able to connect. */
const BURST_OF_TIER_1 = 20;
/** Messages that may follow one another at once into one channel. */
const AT_ONCE = 10;
const MINUTE_MS = 60_000;

/** @param now milliseconds since the epoch */
export function createRates(now: () => number = Date.now): Rates {
  const calls = new Map<string, number[]>();
  const heldUntil = new Map<string, number>();
  return {
    admit(counted, tier) {
      const heldMs = (heldUntil.get(counted) ?? 0) - now();
      if (heldMs > 0) return Math.ceil(heldMs / 1000);
      const lately = (calls.get(counted) ?? []).filter((at) => at > now() - MINUTE_MS);
      const waitMs = waitOf(lately, tier, now());
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      calls.set(counted, [...lately, now()]);
      return null;
    },
    hold: (counted, seconds) => void heldUntil.set(counted, now() + seconds * 1000),
  };
}

function waitOf(lately: readonly number[], tier: Tier, now: number): number {
  const most = tier === 1 ? BURST_OF_TIER_1 : A_MINUTE[tier];
  const oldest = lately.at(-most);
  if (lately.length >= most && oldest !== undefined) return oldest + MINUTE_MS - now;
  if (tier !== 'a_second') return 0;
  // Of the last eleven messages the first must be more than a second old for each that was not in the burst.
  const first = lately.at(-AT_ONCE);
  return first === undefined ? 0 : Math.max(0, first + 1_000 - now);
}
