import { slackTroubleOf } from './slack-answer.ts';

/** A question to the workspace whose answer holds for a while. */
export type Lookup<Value> = {
  /** @param maxAgeMs oldest answer that is good enough */
  get(key: string, maxAgeMs?: number): Promise<Value>;
  /** Forgets an answer, also that of a request under way, so that it is requested again; all answers without a key. */
  forget(key?: string): void;
};

/** Time beyond its own that an answer holds at most, however long Slack asks to wait. */
const KEPT_MS = 120_000;

type Asked<Value> = { atMs: number; answer: Promise<Value> };
/** Slack asked to wait: since when, and for how long. */
type Hold = { atMs: number; forMs: number; error: unknown };

/**
 * Asks once a key for those who ask at the same time, and keeps the answer for `ttlMs` from the moment of asking. A failure is
 * never kept, and never answered with what was known before. One exception: while Slack asks to wait (429), it is not asked, and
 * what was known and not forgotten holds on.
 */
export function createLookup<Value>(settings: {
  /** Milliseconds since the epoch. */
  now(): number;
  ttlMs: number;
  ask(key: string): Promise<Value>;
}): Lookup<Value> {
  const { now, ttlMs, ask } = settings;
  const asked = new Map<string, Asked<Value>>();
  let hold: Hold | null = null;

  return {
    get(key, maxAgeMs = ttlMs) {
      const known = asked.get(key);
      if (known !== undefined && isWithin(known.atMs, maxAgeMs)) return known.answer;
      if (hold !== null && isWithin(hold.atMs, hold.forMs)) return keptOr(known, hold.error);
      const entry: Asked<Value> = { atMs: now(), answer: ask(key) };
      const answer = entry.answer.catch((error: unknown) => {
        const isForgotten = asked.get(key) !== entry;
        if (!isForgotten) asked.delete(key);
        const trouble = slackTroubleOf(error);
        if (trouble?.kind !== 'throttled') throw error;
        hold = { atMs: now(), forMs: trouble.retryAfterMs, error };
        if (!isForgotten && known !== undefined) asked.set(key, known);
        return keptOr(isForgotten ? undefined : known, error);
      });
      entry.answer = answer;
      asked.set(key, entry);
      return answer;
    },
    forget: (key) => void (key === undefined ? asked.clear() : asked.delete(key)),
  };

  function keptOr(known: Asked<Value> | undefined, error: unknown): Promise<Value> {
    return known !== undefined && isWithin(known.atMs, ttlMs + KEPT_MS) ? known.answer : Promise.reject(error);
  }

  /** A clock that was set back must not make anything last longer. */
  function isWithin(atMs: number, periodMs: number): boolean {
    const ageMs = now() - atMs;
    return ageMs >= 0 && ageMs < periodMs;
  }
}
