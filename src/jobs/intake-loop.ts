import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { TriagedPost } from '../domain/intake/claims.ts';
import type { TookIn } from '../domain/intake/ingest-posts.ts';
import type { IntakeQueue } from '../domain/posts/intake-queue.ts';
import { RefusedError, traceOf } from '../errors.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';

export type IntakeLoopDeps = {
  desk: Pick<IntakeQueue, 'setAside'> & {
    /** Returns the posts to take in now; `triaging`: some wait, and other work on them is under way. */
    next(limit: number): Promise<readonly TriagedPost[] | 'triaging'>;
    /** Number of posts of one transaction: at first, and at most while each is full. */
    batchSize: { first: number; most: number };
  };
  /** Lease of the one process that works. */
  lease: {
    coordination: Coordination;
    /** Names this process among those that share the database. */
    holder: string;
  };
  takeIn(batch: readonly TriagedPost[]): Promise<TookIn>;
  /** Cards of what came in. */
  cards: {
    /** Has cards shown. @returns how many */
    show(): Promise<number>;
    /** Cards are to be sent. */
    wake(): void;
  };
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  setTimer?: SetTimer;
};

const leaseMs = 10_000;
/** Interval in milliseconds at which the lease is renewed; each renewal is a commit. */
const leaseEveryMs = 2_000;
/**
 * Interval in milliseconds between checks, because another process may have accepted posts without
 * waking this one.
 */
const restMs = 1_000;
/** A few cards at a time: nobody reads more. */
const showEveryMs = 10_000;
/** Rest in milliseconds while posts are being triaged. */
const triagingMs = 25;

/** Takes accepted posts in, batch after batch, as the one process that holds the lease, and has cards shown a few at a time. */
export function startIntakeLoop(deps: IntakeLoopDeps): WakeLoop {
  const { desk, takeIn, now, log } = deps;
  const { coordination, holder } = deps.lease;
  const { first, most } = desk.batchSize;
  let atOnce = first;
  let shownAt: number | null = null;
  let lookedAt: number | null = null;

  async function round(): Promise<number | undefined> {
    const size = atOnce;
    atOnce = first;
    const batch = await desk.next(size);
    const posts = batch === 'triaging' ? [] : batch;
    const left = posts.length === 0 ? 0 : await takeAll(posts);
    // Where many posts open cases, most of a larger batch would only be read again.
    if (posts.length === size && left === 0) atOnce = Math.min(most, size * 2);
    if (isTime(shownAt, showEveryMs) && isTime(lookedAt, restMs)) await showSome();
    if (batch === 'triaging') return triagingMs;
    return posts.length > 0 ? 0 : undefined;
  }

  async function showSome(): Promise<void> {
    lookedAt = Date.parse(now());
    if ((await deps.cards.show()) === 0) return;
    shownAt = lookedAt;
    deps.cards.wake();
  }

  /** A clock that was set back is time too. */
  function isTime(since: number | null, everyMs: number): boolean {
    return since === null || Math.abs(Date.parse(now()) - since) >= everyMs;
  }

  /** One post that cannot be taken in must not keep the others out. @returns how many are left for the next batch */
  async function takeAll(batch: readonly TriagedPost[]): Promise<number> {
    try {
      return await takeSome(batch);
    } catch (error) {
      if (isNotThePost(error)) throw error;
      for (const post of batch) await takeOne(post);
      return batch.length;
    }
  }

  async function takeOne(post: TriagedPost): Promise<void> {
    try {
      await takeSome([post]);
    } catch (error) {
      if (isNotThePost(error)) throw error;
      log.error(traceOf(error), 'A post could not be taken in and was set aside');
      await desk.setAside(post.id, error instanceof Error ? error.name : typeof error);
    }
  }

  async function takeSome(batch: readonly TriagedPost[]): Promise<number> {
    const { atRisk, left } = await takeIn(batch);
    if (atRisk > 0) deps.cards.wake();
    return left;
  }

  return startLeasedLoop({
    lease: createLease({
      coordination,
      name: 'intake',
      holder,
      ttlMs: leaseMs,
      kept: 'until_end',
      renewEveryMs: leaseEveryMs,
      askEveryMs: restMs,
      now,
    }),
    beat: timerBeat(restMs, deps.setTimer ?? setTimer),
    round,
    failed: {
      round: 'Posts could not be taken in and will be tried again',
      stop: 'The lease of the intake could not be given back; it runs out by itself',
    },
    log,
  });
}

/** The database is held or gone, or the handbook cannot be read: no post is to blame, and all of them wait. */
function isNotThePost(error: unknown): boolean {
  return error instanceof Error && (error.name === 'DatabaseError' || error instanceof RefusedError);
}
