import { randomUUID } from 'node:crypto';
import type { Coordination } from '../domain/cases/case-store.ts';
import type { DigestHour } from './due-digest.ts';
import { digestPeriod, dueDigestDate } from './due-digest.ts';
import { everyMinute } from './every-minute.ts';
import type { JobLog } from './job-log.ts';
import { traceOf } from './job-log.ts';

export type DigestClockDeps = DigestHour & {
  coordination: Coordination;
  /** ISO 8601 UTC. */
  now(): string;
  /** Puts the digest of that date into its channel; throws when it could not. */
  post(date: string, period: { from: string; to: string }): Promise<void>;
  log: JobLog;
  /** Calls `tick` at once, and again and again until the function that it gives back is called. */
  ticks?: (tick: () => Promise<void>) => () => void;
};

const RUN = 'digest:';
const LEASE = 'digest';
/** Longer than a post takes; a process that was killed over it is followed by another after this long. */
const leaseMs = 120_000;

/**
 * Posts the digest once a day, and at the start when its hour has passed. The day is marked after the post, so that one that
 * failed is tried again at the next tick; meanwhile a lease keeps other processes from posting it too. Whoever is killed between
 * the two posts it once more: the team may hear something twice, never not at all.
 */
export function startDigestClock(deps: DigestClockDeps): { stop(): Promise<void> } {
  const { coordination, now, log } = deps;
  const holder = randomUUID();
  let underWay: Promise<void> | null = null;

  function tick(): Promise<void> {
    underWay ??= postWhenDue().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function postWhenDue(): Promise<void> {
    try {
      if ((await dueNow()) === null) return;
      if (!(await coordination.holdLease(LEASE, holder, now(), leaseMs))) return;
      try {
        await post();
      } finally {
        await coordination.releaseLease(LEASE, holder);
      }
    } catch (error) {
      log.error(traceOf(error), 'The digest was not posted and will be tried again in a minute');
    }
  }

  /** Looks once more, now that nobody else can post: another process may just have done so. */
  async function post(): Promise<void> {
    const due = await dueNow();
    if (due === null) return;
    await deps.post(due.date, digestPeriod(due.date, deps, due.lastDate));
    await coordination.beginRun(`${RUN}${due.date}`, now());
    log.info({ date: due.date }, 'The digest was posted');
  }

  async function dueNow(): Promise<{ date: string; lastDate: string | null } | null> {
    const lastRun = await coordination.lastRun(RUN);
    const lastDate = lastRun === null ? null : lastRun.slice(RUN.length);
    const date = dueDigestDate(now(), deps, lastDate);
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
