/** The time that one draft may take, from asking for it to its answer. */
export type Budget = Disposable & {
  /** Comes when the time is over, or the process ends. */
  signal: AbortSignal;
  leftMs(): number;
};

/** @param now milliseconds since the epoch */
export function startBudget(budgetMs: number, ending: AbortSignal, now: () => number): Budget {
  const untilMs = now() + budgetMs;
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), budgetMs);
  return {
    signal: AbortSignal.any([over.signal, ending]),
    leftMs: () => untilMs - now(),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
