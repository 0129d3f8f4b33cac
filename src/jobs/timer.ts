/** Timer that runs once after `afterMs` milliseconds, unless the returned function is called before. */
export type SetTimer = (run: () => void, afterMs: number) => () => void;

export const setTimer: SetTimer = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};
