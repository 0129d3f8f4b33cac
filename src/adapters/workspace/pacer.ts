import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { Pace } from './token-bucket.ts';
import { takeToken } from './token-bucket.ts';

/** Says whether a call may be made now, by what Slack counts together: messages into one channel, changes of all. */
export type Pacer = {
  /** @returns null when it may be made, and is counted; else the milliseconds after which to try again */
  admit(gate: string, pace: Pace): number | null;
  /** Slack asks to wait: nothing through that gate for that time, in milliseconds. */
  hold(gate: string, forMs: number): void;
};

export function createPacer(elapsed: Elapsed): Pacer {
  const fullAtMs = new Map<string, number>();
  const heldUntilMs = new Map<string, number>();
  return {
    admit(gate, pace) {
      const heldMs = (heldUntilMs.get(gate) ?? 0) - elapsed();
      if (heldMs > 0) return heldMs;
      const taken = takeToken(pace, fullAtMs.get(gate) ?? 0, elapsed());
      if (taken.kind === 'wait') return taken.waitMs;
      fullAtMs.set(gate, taken.fullAtMs);
      return null;
    },
    hold: (gate, forMs) => void heldUntilMs.set(gate, elapsed() + forMs),
  };
}
