import type { SetTimer } from './timer.ts';

export type WakeLoop = {
  /** Starts a round now; during a round it asks for another. */
  wake(): void;
  /** Ends when the round under way has ended. */
  stop(): Promise<void>;
};

/** Does rounds one after another, never two at once. A round must not throw, and says how many ms to rest after it. */
export function startWakeLoop(round: () => Promise<number>, setTimer: SetTimer): WakeLoop {
  let isStopped = false;
  let isWanted = false;
  let underWay: Promise<void> | null = null;
  let cancelTimer = (): void => undefined;

  function wake(): void {
    cancelTimer();
    isWanted = true;
    underWay ??= rounds();
  }

  async function rounds(): Promise<void> {
    let restMs = 0;
    while (isWanted && !isStopped) {
      isWanted = false;
      restMs = await round();
    }
    underWay = null;
    if (!isStopped) cancelTimer = setTimer(wake, restMs);
  }

  wake();
  return {
    wake,
    async stop() {
      isStopped = true;
      cancelTimer();
      await underWay;
    },
  };
}
