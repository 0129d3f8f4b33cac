import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { Trouble } from '../domain/measures/measure-round.ts';
import { measureRounds } from '../domain/measures/measure-round.ts';
import type { MeasureStore } from '../domain/measures/measure-store.ts';
import type { Measure } from '../domain/measures/measurement.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';

/** Longer than a round with slow answers, and than the rest after it. */
const LEASE_MS = 600_000;
const REST_MS = 300_000;
const MINUTE_MS = 60_000;

/** Looks at what came of our publications, as the one process that holds the lease: every five minutes, or every minute while there is more. */
export function startMeasureLoop(deps: {
  store: Pick<MeasureStore, 'due' | 'save' | 'isPublishing'>;
  networks(): ReadonlyMap<string, Measure>;
  coordination: Coordination;
  /** Names this process among those that share the database. */
  holder: string;
  /** ISO 8601 UTC. */
  now(): string;
  setTimer?: SetTimer;
  log: JobLog;
}): { stop(): Promise<void> } {
  const { store, networks, coordination, holder, now, log } = deps;
  const inTrouble = new Map<string, Trouble>();
  let isStopping = false;
  const lease = createLease({ coordination, name: 'measures', holder, ttlMs: LEASE_MS, kept: 'until_end', now });
  const round = measureRounds({ store, networks, now, heard, isGoing: () => !isStopping && lease.isSure() });

  /** Tells once when trouble begins, and once when it is over. */
  function heard(network: string, trouble: Trouble | null): void {
    if (trouble === null) {
      if (inTrouble.delete(network)) log.info({ network }, 'This network gives the figures of our posts again');
      return;
    }
    if (!inTrouble.has(network))
      log.warn(
        { network, why: trouble },
        'This network does not give the figures of our posts, and is asked again later',
      );
    inTrouble.set(network, trouble);
  }

  const loop = startLeasedLoop({
    lease,
    beat: timerBeat(REST_MS, deps.setTimer ?? setTimer),
    isDue: () => networks().size > 0,
    round: async () => ((await round()) === 'more' ? MINUTE_MS : undefined),
    failed: {
      round: 'What came of our posts could not be looked up, and will be in a few minutes',
      stop: 'The lease of the looks at our posts could not be given back; it runs out by itself',
    },
    log,
  });
  return {
    stop() {
      isStopping = true;
      return loop.stop();
    },
  };
}
