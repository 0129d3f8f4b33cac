import type { Pace } from './token-bucket.ts';
import { takeToken } from './token-bucket.ts';

/** Says whether a call may be made now, by method and channel. */
export type Pacer = {
  /** @returns null when it may be made, and is counted; else the moment to try again, in milliseconds since the epoch */
  admit(lane: string, name: string, pace: Pace): number | null;
  /** Slack asks to wait: nothing of the lane before that moment. */
  hold(lane: string, untilMs: number): void;
};

/** @param now milliseconds since the epoch */
export function createPacer(now: () => number): Pacer {
  const fullAtMs = new Map<string, number>();
  const heldUntilMs = new Map<string, number>();
  return {
    admit(lane, name, pace) {
      const held = heldUntilMs.get(lane) ?? 0;
      if (held > now()) return held;
      const key = `${lane} ${name}`;
      const taken = takeToken(pace, fullAtMs.get(key) ?? 0, now());
      if (taken.kind === 'wait') return taken.untilMs;
      fullAtMs.set(key, taken.fullAtMs);
      return null;
    },
    hold: (lane, untilMs) => void heldUntilMs.set(lane, untilMs),
  };
}
