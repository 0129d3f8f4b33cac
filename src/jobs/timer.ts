import type { Elapsed } from '../domain/time/elapsed.ts';

/** Timer that runs once after `afterMs` milliseconds, unless the returned function is called before. */
export type SetTimer = (run: () => void, afterMs: number) => () => void;

/** Means by which a loop waits: a clock that nobody sets, and the system's timer unless another is given. */
export type Waits = { elapsed: Elapsed; setTimer?: SetTimer };

export const setTimer: SetTimer = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};
