/** Rate limit of a source: it starts with a full minute's amount and refills steadily. */
export type Allowance = {
  /**
   * Takes that number, or returns the seconds after which they may come. A delivery above a
   * minute's amount is taken when the allowance is full.
   */
  take(source: string, count: number): 'taken' | { retryAfterS: number };
};

/** @param now milliseconds, of a clock that is never set back */
export function createAllowance(perMinute: number, now: () => number): Allowance {
  const left = new Map<string, { posts: number; at: number }>();
  return {
    take(source, count) {
      const before = left.get(source) ?? { posts: perMinute, at: now() };
      const posts = Math.min(perMinute, before.posts + ((now() - before.at) * perMinute) / 60_000);
      const wanted = Math.min(count, perMinute);
      if (posts < wanted) {
        left.set(source, { posts, at: now() });
        return { retryAfterS: Math.ceil(((wanted - posts) * 60) / perMinute) };
      }
      left.set(source, { posts: posts - count, at: now() });
      return 'taken';
    },
  };
}
