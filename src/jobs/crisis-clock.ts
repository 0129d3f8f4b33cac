import type { Coordination } from '../domain/cases/ports/case-store.ts';
import { everyMinute } from './every-minute.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';

export type CrisisClockDeps = {
  coordination: Coordination;
  /** Names this process among those that share the database. */
  holder: string;
  /** ISO 8601 UTC. */
  now(): string;
  /** What a crisis does by itself, each once whoever does it and however often: facts run out, silence is broken, people are reminded. */
  duties: readonly (() => Promise<unknown>)[];
  /** Something may have been said. */
  wake(): void;
  log: JobLog;
  ticks?: (tick: () => Promise<void>) => () => void;
};

const LEASE = 'crises';
const leaseMs = 120_000;

/** Looks every minute at what crises do by themselves. A duty that fails is tried again at the next minute, and keeps no other from its turn. */
export function startCrisisClock(deps: CrisisClockDeps): { stop(): Promise<void> } {
  const { coordination, holder, now, duties, log } = deps;
  let underWay: Promise<void> | null = null;

  function tick(): Promise<void> {
    underWay ??= round().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function round(): Promise<void> {
    try {
      if (!(await coordination.holdLease(LEASE, holder, now(), leaseMs))) return;
    } catch (error) {
      log.error(traceOf(error), 'The lease of the crisis clock could not be taken and will be tried again in a minute');
      return;
    }
    for (const duty of duties) {
      await duty().catch((error: unknown) =>
        log.error(traceOf(error), 'A duty of the crisis clock was not done and will be tried again in a minute'),
      );
    }
    deps.wake();
  }

  const stopTicks = (deps.ticks ?? everyMinute)(tick);
  return {
    async stop() {
      stopTicks();
      await underWay;
      await coordination.releaseLease(LEASE, holder);
    },
  };
}
