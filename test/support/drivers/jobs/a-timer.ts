import type { SetTimer } from '../../../../src/jobs/timer.ts';

/** A timer that runs when the test says so. */
export function aTimer() {
  let waiting: { run: () => void; afterMs: number } | null = null;
  let tell: (() => void)[] = [];
  const set: SetTimer = (run, afterMs) => {
    const own = { run, afterMs };
    waiting = own;
    for (const told of tell.splice(0)) told();
    return () => {
      if (waiting === own) waiting = null;
    };
  };
  return {
    set,
    /** How long it is set for; null when it is not. */
    restMs: () => waiting?.afterMs ?? null,
    fire() {
      const due = waiting;
      waiting = null;
      due?.run();
    },
    /** When it has been set, and the condition holds at that moment. */
    async isSet(holds: () => boolean = () => true): Promise<void> {
      do {
        await new Promise<void>((resolve) => {
          tell = [...tell, resolve];
        });
      } while (!holds());
    },
  };
}
