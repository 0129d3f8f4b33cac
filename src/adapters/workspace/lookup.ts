/** A question to the workspace whose answer holds for a while. */
export type Lookup<Value> = {
  /** @param maxAgeMs oldest answer that is good enough */
  get(key: string, maxAgeMs?: number): Promise<Value>;
  /** Forgets all answers, also those of requests under way, so that each is requested again. */
  forget(): void;
};

/**
 * Asks once a key for those who ask at the same time, and keeps the answer for `ttlMs` from the moment of asking. A failure is
 * never kept, and never answered with what was known before.
 */
export function createLookup<Value>(settings: {
  /** Milliseconds since the epoch. */
  now(): number;
  ttlMs: number;
  ask(key: string): Promise<Value>;
}): Lookup<Value> {
  const { now, ttlMs, ask } = settings;
  const asked = new Map<string, { atMs: number; answer: Promise<Value> }>();

  return {
    get(key, maxAgeMs = ttlMs) {
      const known = asked.get(key);
      if (known !== undefined && isFresh(known.atMs, maxAgeMs)) return known.answer;
      const entry = { atMs: now(), answer: ask(key) };
      asked.set(key, entry);
      entry.answer.catch(() => {
        if (asked.get(key) === entry) asked.delete(key);
      });
      return entry.answer;
    },
    forget: () => asked.clear(),
  };

  /** A clock that was set back must not make an answer last longer. */
  function isFresh(atMs: number, maxAgeMs: number): boolean {
    const ageMs = now() - atMs;
    return ageMs >= 0 && ageMs < maxAgeMs;
  }
}
