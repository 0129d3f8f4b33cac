/** Runs once after so many milliseconds, unless the function that it gives back is called before. */
export type SetTimer = (run: () => void, afterMs: number) => () => void;

export const setTimer: SetTimer = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};
