/** Runs work when its turn has come, in the order in which it was asked for. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>;

/** Error of a turn that did not come in time, with the code that PostgreSQL gives for a lock. */
class LongWaitError extends Error {
  override readonly name = 'LongWaitError';
  readonly code = '55P03';
}

/**
 * Creates a line for something of which a limited number is there. Those who wait hold nothing, so
 * however many they are, they take nothing away from others.
 */
export function waitInLine({ atOnce, timeoutMs }: { atOnce: number; timeoutMs: number }): Line {
  const waiting = new Set<() => void>();
  let inside = 0;

  async function turn(): Promise<void> {
    if (inside < atOnce) {
      inside += 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      if (waiting.delete(resolve)) reject(new LongWaitError('Too many wait for the write lock'));
    }, timeoutMs);
    waiting.add(resolve);
    await promise.finally(() => clearTimeout(timer));
  }

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) inside -= 1;
    else {
      waiting.delete(next);
      next();
    }
  }

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
