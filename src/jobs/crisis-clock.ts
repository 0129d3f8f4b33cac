import type { Coordination } from '../domain/cases/ports/case-store.ts';
import type { Ticks } from './beat.ts';
import { tickBeat } from './beat.ts';
import { everyMinute } from './every-minute.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';

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
  ticks?: Ticks;
};

/** Looks every minute at what crises do by themselves. A duty that fails is tried again at the next minute, and keeps no other from its turn. */
export function startCrisisClock(deps: CrisisClockDeps): { stop(): Promise<void> } {
  const { coordination, holder, now, duties, log } = deps;

  async function round(): Promise<undefined> {
    for (const duty of duties) {
      await duty().catch((error: unknown) =>
        log.error(traceOf(error), 'A duty of the crisis clock was not done and will be tried again in a minute'),
      );
    }
    deps.wake();
  }

  return startLeasedLoop({
    lease: createLease({ coordination, name: 'crises', holder, ttlMs: 120_000, kept: 'until_end', now }),
    beat: tickBeat(deps.ticks ?? everyMinute),
    round,
    failed: {
      round: 'The lease of the crisis clock could not be taken and will be tried again in a minute',
      stop: 'The lease of the crisis clock could not be given back; it runs out by itself',
    },
    log,
  });
}
