import { setTimeout as pause } from 'node:timers/promises';

/** Clock of a drill that runs `speed` times faster than the one on the wall, for the bot and for the people. */
export type ProofClock = {
  speed: number;
  /** ISO 8601 UTC. */
  now(): string;
  /** Milliseconds of the drill since its start. */
  elapsed(): number;
  /** Waits for milliseconds of the drill; ends early, and throws, once the drill is over. */
  sleep(ms: number): Promise<void>;
};

/** @param over ends what sleeps */
export function createProofClock(speed: number, over: AbortSignal): ProofClock {
  const beganAt = Date.now();
  const began = performance.now();
  const elapsed = () => (performance.now() - began) * speed;
  return {
    speed,
    now: () => new Date(beganAt + elapsed()).toISOString(),
    elapsed,
    sleep: (ms) => pause(ms / speed, undefined, { signal: over }),
  };
}

/** Seconds that something takes a person, drawn from a range by a seeded generator, so that a drill can be repeated. */
export type Delay = (from: number, to: number) => number;

export function seededDelay(seed: number): Delay {
  let state = seed >>> 0;
  return (from, to) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return from + share * (to - from);
  };
}
