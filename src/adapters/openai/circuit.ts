import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { CircuitHealth } from '../../domain/writing/draft-model.ts';

/** Keeps calls from a server that fails, and tries now and then whether it is back. */
export type Circuit = {
  state(): CircuitHealth['circuit'];
  /** ISO 8601 UTC; null while closed. */
  openSince(): string | null;
  /**
   * Requests passage for one call.
   * @returns false while the circuit is open, or another call is already testing the server
   */
  pass(): boolean;
  /**
   * Reports how a call that passed ended.
   * @returns true if that opened or closed the circuit
   */
  ended(end: 'well' | 'ill'): boolean;
};

const tolerated = 3;
const firstPauseMs = 60_000;
const longestPauseMs = 600_000;

/** @param clock `now` in milliseconds since the epoch; `elapsed` measures the pauses */
export function createCircuit({ now, elapsed }: { now(): number; elapsed: Elapsed }): Circuit {
  let failures = 0;
  let open: { sinceMs: number; pauseMs: number; untilMs: number; isTrying: boolean } | null = null;

  function state(): CircuitHealth['circuit'] {
    if (open === null) return 'closed';
    return elapsed() < open.untilMs ? 'open' : 'half_open';
  }

  return {
    state,
    openSince: () => (open === null ? null : new Date(open.sinceMs).toISOString()),
    pass() {
      if (open === null) return true;
      if (state() === 'open' || open.isTrying) return false;
      open.isTrying = true;
      return true;
    },
    ended(end) {
      const wasOpen = open !== null;
      if (end === 'well') {
        failures = 0;
        open = null;
        return wasOpen;
      }
      if (open === null) {
        failures += 1;
        if (failures < tolerated) return false;
        open = { sinceMs: now(), pauseMs: firstPauseMs, untilMs: elapsed() + firstPauseMs, isTrying: false };
        return true;
      }
      // Calls that were on their way when it opened say nothing new.
      if (open.isTrying) {
        const pauseMs = Math.min(open.pauseMs * 2, longestPauseMs);
        open = { ...open, pauseMs, untilMs: elapsed() + pauseMs, isTrying: false };
      }
      return false;
    },
  };
}
