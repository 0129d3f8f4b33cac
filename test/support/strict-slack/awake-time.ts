/**
 * Time in which this process was awake. On a busy machine it stands still while others have the processors:
 * three seconds of Slack's are then more than three on the wall, and no bot is late for want of them.
 */
export type AwakeTime = {
  /** Milliseconds since it began. */
  now(): number;
  /** Does something after so many milliseconds. @returns what calls it off */
  after(ms: number, what: () => void): () => void;
  stop(): void;
};

const TICK_MS = 10;
/** A longer sleep between two ticks counts no more than this. */
const MOST_MS = 40;

export function createAwakeTime(): AwakeTime {
  const awaited = new Set<{ atMs: number; what: () => void }>();
  let awakeMs = 0;
  let lastMs = performance.now();
  const ticking = setInterval(() => {
    awakeMs += Math.min(MOST_MS, performance.now() - lastMs);
    lastMs = performance.now();
    for (const one of awaited) {
      if (one.atMs > awakeMs) continue;
      awaited.delete(one);
      one.what();
    }
  }, TICK_MS);
  return {
    now: () => awakeMs,
    after(ms, what) {
      const one = { atMs: awakeMs + ms, what };
      awaited.add(one);
      return () => void awaited.delete(one);
    },
    stop: () => clearInterval(ticking),
  };
}
