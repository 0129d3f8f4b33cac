import { randomUUID } from 'node:crypto';
import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { Ticks } from './beat.ts';
import { tickBeat } from './beat.ts';
import type { DailyHour } from './daily-hour.ts';
import { dueDailyDate } from './daily-hour.ts';
import { everyMinute } from './every-minute.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';

export type DailyClockDeps = DailyHour & {
  /** Task of each day. */
  task: {
    /** The date that is due now, of which the last one is given; else every day at its hour. */
    dueDate?(now: string, lastDate: string | null): string | null;
    /** Names the lease and, before the date, the run: `digest`. */
    name: string;
    /**
     * Does what is due on that date; `lastDate` is that of the last time. Throws when it could not.
     * @returns false for what is to go on at the next tick
     */
    perform(date: string, lastDate: string | null): Promise<boolean>;
    /** Log message for a failed run. */
    failed: string;
  };
  coordination: Coordination;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  ticks?: Ticks;
};

/** Longer than a turn takes; a process that was killed over it is followed by another after this long. */
const leaseMs = 120_000;

/**
 * Runs a task once a day, or on the days of `dueDate`, and at the start if its hour has passed. The
 * day is marked afterwards, so that a failure is retried at the next tick; a lease keeps other
 * processes out meanwhile. A process killed in between repeats the task, so tasks must tolerate a
 * repetition.
 */
export function startDailyClock(deps: DailyClockDeps): { stop(): Promise<void> } {
  const { name } = deps.task;
  const { coordination, now, log } = deps;
  const prefix = `${name}:`;
  const daily = (at: string, lastDate: string | null) => dueDailyDate(at, deps, lastDate);

  /** Looks once more, now that nobody else can: another process may just have done it. */
  async function round(): Promise<undefined> {
    const due = await dueNow();
    if (due === null) return;
    if (await deps.task.perform(due.date, due.lastDate)) await coordination.beginRun(`${prefix}${due.date}`, now());
  }

  async function dueNow(): Promise<{ date: string; lastDate: string | null } | null> {
    const lastRun = await coordination.lastRun(prefix);
    const lastDate = lastRun === null ? null : lastRun.slice(prefix.length);
    const date = (deps.task.dueDate ?? daily)(now(), lastDate);
    return date === null ? null : { date, lastDate };
  }

  return startLeasedLoop({
    lease: createLease({ coordination, name, holder: randomUUID(), ttlMs: leaseMs, kept: 'during_work', now }),
    beat: tickBeat(deps.ticks ?? everyMinute),
    isDue: async () => (await dueNow()) !== null,
    round,
    failed: { round: deps.task.failed },
    log,
  });
}
