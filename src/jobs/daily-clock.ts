import { randomUUID } from 'node:crypto';
import type { Coordination } from '../domain/cases/ports/case-store.ts';
import type { DigestHour } from './digests/due-digest.ts';
import { dueDigestDate } from './digests/due-digest.ts';
import { everyMinute } from './every-minute.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';

export type DailyClockDeps = DigestHour & {
  /** The date that is due now, of which the last one is given; else every day at its hour. */
  dueDate?(now: string, lastDate: string | null): string | null;
  /** Names the lease and, before the date, the run: `digest`. */
  name: string;
  coordination: Coordination;
  /** ISO 8601 UTC. */
  now(): string;
  /**
   * Does what is due on that date; `lastDate` is that of the last time. Throws when it could not.
   * @returns false for what is to go on at the next tick
   */
  perform(date: string, lastDate: string | null): Promise<boolean>;
  /** What the log says when it could not. */
  failed: string;
  log: JobLog;
  /** Calls `tick` at once, and again and again until the function that it gives back is called. */
  ticks?: (tick: () => Promise<void>) => () => void;
};

/** Longer than a turn takes; a process that was killed over it is followed by another after this long. */
const leaseMs = 120_000;

/**
 * Does something once a day, or on the days that `dueDate` says, and at the start when its hour has passed. The day is marked afterwards, so that what failed is tried
 * again at the next tick; meanwhile a lease keeps other processes from doing it too. Whoever is killed between the two does it once
 * more: what is done here must bear that.
 */
export function startDailyClock(deps: DailyClockDeps): { stop(): Promise<void> } {
  const { name, coordination, now, log } = deps;
  const prefix = `${name}:`;
  const holder = randomUUID();
  const daily = (at: string, lastDate: string | null) => dueDigestDate(at, deps, lastDate);
  let underWay: Promise<void> | null = null;

  function tick(): Promise<void> {
    underWay ??= performWhenDue().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function performWhenDue(): Promise<void> {
    try {
      if ((await dueNow()) === null) return;
      if (!(await coordination.holdLease(name, holder, now(), leaseMs))) return;
      try {
        await perform();
      } finally {
        await coordination.releaseLease(name, holder);
      }
    } catch (error) {
      log.error(traceOf(error), deps.failed);
    }
  }

  /** Looks once more, now that nobody else can: another process may just have done it. */
  async function perform(): Promise<void> {
    const due = await dueNow();
    if (due === null) return;
    if (await deps.perform(due.date, due.lastDate)) await coordination.beginRun(`${prefix}${due.date}`, now());
  }

  async function dueNow(): Promise<{ date: string; lastDate: string | null } | null> {
    const lastRun = await coordination.lastRun(prefix);
    const lastDate = lastRun === null ? null : lastRun.slice(prefix.length);
    const date = (deps.dueDate ?? daily)(now(), lastDate);
    return date === null ? null : { date, lastDate };
  }

  const stopTicks = (deps.ticks ?? everyMinute)(tick);
  return {
    async stop() {
      stopTicks();
      await underWay;
    },
  };
}
