import type { Coordination } from '../domain/cases/ports/coordination.ts';
import { traceOf } from '../errors.ts';
import type { Ticks } from './beat.ts';
import { tickBeat } from './beat.ts';
import { everyMinute } from './every-minute.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';

export type CrisisClockDeps = {
  coordination: Coordination;
  /** Names this process among those that share the database. */
  holder: string;
  /** ISO 8601 UTC. */
  now(): string;
  /**
   * Automatic duties of a crisis: facts expire, the silence timer runs out, people are reminded.
   * Each takes effect once, however often and from whichever process it is called.
   */
  duties: readonly (() => Promise<unknown>)[];
  /** Wakes the outbox, because there may be new messages. */
  wake(): void;
  log: JobLog;
  ticks?: Ticks;
};

/**
 * Starts the automatic duties of crises, every minute. A failed duty is retried at the next minute
 * and delays no other duty.
 */
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
