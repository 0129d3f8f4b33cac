/** Semaphore that admits a limited number of tasks at once; others wait in order. */
export type Semaphore = {
  /** @returns what gives the place back; or why there is none: too many wait already, or the signal came first */
  enter(signal: AbortSignal): Promise<(() => void) | 'full' | 'gave_up'>;
  inHand(): number;
  waiting(): number;
};

export function createSemaphore(limits: { atOnce: number; waiting: number }): Semaphore {
  const line: (() => void)[] = [];
  let inHand = 0;

  /** A place goes from hand to hand: the count changes only when nobody waits. */
  function leave(): void {
    const next = line.shift();
    if (next === undefined) inHand -= 1;
    else next();
  }

  return {
    async enter(signal) {
      if (signal.aborted) return 'gave_up';
      if (inHand < limits.atOnce) {
        inHand += 1;
        return leave;
      }
      if (line.length >= limits.waiting) return 'full';
      return new Promise((resolve) => {
        const go = () => {
          signal.removeEventListener('abort', giveUp);
          resolve(leave);
        };
        const giveUp = () => {
          line.splice(line.indexOf(go), 1);
          resolve('gave_up');
        };
        line.push(go);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
    inHand: () => inHand,
    waiting: () => line.length,
  };
}
