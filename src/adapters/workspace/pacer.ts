import type { Pace } from './token-bucket.ts';
import { takeToken } from './token-bucket.ts';

/** Says whether a call may be made now, by what Slack counts together: messages into one channel, changes of all. */
export type Pacer = {
  /** @returns null when it may be made, and is counted; else the moment to try again, in milliseconds since the epoch */
  admit(gate: string, pace: Pace): number | null;
  /** Slack asks to wait: nothing through that gate before that moment. */
  hold(gate: string, untilMs: number): void;
};

/** @param now milliseconds since the epoch */
export function createPacer(now: () => number): Pacer {
  const fullAtMs = new Map<string, number>();
  const heldUntilMs = new Map<string, number>();
  return {
    admit(gate, pace) {
      const held = heldUntilMs.get(gate) ?? 0;
      if (held > now()) return held;
      const taken = takeToken(pace, fullAtMs.get(gate) ?? 0, now());
      if (taken.kind === 'wait') return taken.untilMs;
      fullAtMs.set(gate, taken.fullAtMs);
      return null;
    },
    hold: (gate, untilMs) => void heldUntilMs.set(gate, untilMs),
  };
}
