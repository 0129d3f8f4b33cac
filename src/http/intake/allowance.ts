/** How much a source may still send: a full minute's worth at once, then as it fills again. */
export type Allowance = {
  /** Takes so many, or says after how many seconds they may come; what is more than a whole minute allows is taken when it is full. */
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
