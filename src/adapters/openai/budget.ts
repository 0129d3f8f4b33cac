import type { Elapsed } from '../../domain/time/elapsed.ts';

/** The time that one draft may take, from asking for it to its answer. */
export type Budget = Disposable & {
  /** Comes when the time is over, or the process ends. */
  signal: AbortSignal;
  leftMs(): number;
};

export function startBudget(budgetMs: number, ending: AbortSignal, elapsed: Elapsed): Budget {
  const untilMs = elapsed() + budgetMs;
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), budgetMs);
  return {
    signal: AbortSignal.any([over.signal, ending]),
    leftMs: () => untilMs - elapsed(),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
