import type { SetTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';
import { startWakeLoop } from './wake-loop.ts';

/** Calls rounds repeatedly, never two at once, until it is stopped. A round must not throw. */
export type Beat = (round: () => Promise<number | undefined>) => WakeLoop;

/** Calls `tick` at once, and again and again until the function that it gives back is called. */
export type Ticks = (tick: () => Promise<void>) => () => void;

/** Rests between rounds for as many ms as the round says, else for `restMs`. */
export function timerBeat(restMs: number, setTimer: SetTimer): Beat {
  return (round) => startWakeLoop(async () => (await round()) ?? restMs, setTimer);
}

/** Does a round at each tick; a tick during a round joins that round. */
export function tickBeat(ticks: Ticks): Beat {
  return (round) => {
    let underWay: Promise<void> | null = null;

    async function once(): Promise<void> {
      await round();
      underWay = null;
    }

    function tick(): Promise<void> {
      underWay ??= once();
      return underWay;
    }

    const stopTicks = ticks(tick);
    return {
      wake: () => void tick(),
      async stop() {
        stopTicks();
        await underWay;
      },
    };
  };
}
