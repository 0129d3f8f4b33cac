/** A clock that stands still until the test moves it; `set` moves its hands alone, by so much. */
export function aClock(start: string): {
  now(): string;
  elapsed(): number;
  pass(ms: number): void;
  set(byMs: number): void;
} {
  let at = Date.parse(start);
  let passed = 0;
  return {
    now: () => new Date(at).toISOString(),
    elapsed: () => passed,
    pass(ms) {
      at += ms;
      passed += ms;
    },
    set(byMs) {
      at += byMs;
    },
  };
}
