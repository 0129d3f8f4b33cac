import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Job } from '../../jobs/job.ts';
import type { SetTimer } from '../../jobs/timer.ts';
import { setTimer } from '../../jobs/timer.ts';
import type { InHand } from './in-hand.ts';

/** The check-up after a start is usually over by then. */
const FIRST_MS = 8_000;
const LOOK_MS = 1_000;
/** Time in milliseconds for which nothing was in hand: a flood has shorter pauses. */
const QUIET_MS = 3_000;
/** Growth in bytes that is worth a collection; the start itself is always. */
const GROWN = 32 * 1_048_576;
/** Time in milliseconds between two collections: who works alone, with pauses, meets few. */
const EVERY_MS = 30_000;

/**
 * Returns memory at quiet moments: what the start has left behind, and later what a flood has.
 * Nobody waits then. While something is in hand the heap stays as large as it is.
 */
export function returnMemoryJob(deps: {
  inHand: Pick<InHand, 'quietMs'>;
  heap?: () => number;
  collect?: () => void;
  setTimer?: SetTimer;
}): Job {
  const { inHand, heap = heapBytes, collect = returnMemory } = deps;
  const after = deps.setTimer ?? setTimer;
  let least = 0;

  function look(): number {
    if (inHand.quietMs() < QUIET_MS || heap() < least) return LOOK_MS;
    collect();
    least = heap() + GROWN;
    return EVERY_MS;
  }

  return {
    start() {
      let cancel = () => {};
      const next = (ms: number) => {
        cancel = after(() => next(look()), ms);
      };
      next(FIRST_MS);
      return { stop: () => cancel() };
    },
  };
}

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Collects all garbage and returns the freed memory to the system. Everything waits for some tenths
 * of a second meanwhile. Compiled code stays, although such a collection usually drops it.
 */
export function returnMemory(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--no-flush-bytecode');
  const collect: Collect = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  setFlagsFromString('--flush-bytecode');
}

function heapBytes(): number {
  return getHeapStatistics().total_heap_size;
}
