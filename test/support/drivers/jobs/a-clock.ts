/** A clock that stands still until the test moves it. */
export function aClock(start: string): { now(): string; pass(ms: number): void } {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    pass(ms) {
      at += ms;
    },
  };
}
