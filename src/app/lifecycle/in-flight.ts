import type { App } from '@slack/bolt';
import type { InHand } from './in-hand.ts';
import { keepInHand } from './in-hand.ts';

/** The gestures that were acknowledged and are not done yet. */
export type WorkInFlight = {
  /** Counts, from now on, every gesture that reaches the app. */
  watch(app: App): void;
  /** Ends when the last of them is done: what a person was told is being done must not be lost to a stop. */
  idle(): Promise<void>;
};

/** @param inHand hears of each gesture */
export function workInFlight(inHand: Pick<InHand, 'begin'>): WorkInFlight {
  const underWay = new Set<Promise<void>>();
  return {
    watch(app) {
      // What comes next in the chain are the listeners, which go on after they have acknowledged.
      app.use(async ({ next }) => {
        const work = keepInHand(inHand, next);
        underWay.add(work);
        await work.finally(() => underWay.delete(work));
      });
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
