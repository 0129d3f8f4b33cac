import type { Coordination } from '../../domain/cases/ports/coordination.ts';
import type { OutboxItem } from '../../domain/cases/ports/outbox.ts';
import { timerBeat } from '../beat.ts';
import { createLease } from '../lease.ts';
import { startLeasedLoop } from '../leased-loop.ts';
import { setTimer } from '../timer.ts';
import { clockFollower } from './follow-clock.ts';
import type { InHand, LaneDeps } from './lanes.ts';
import { lanesOf } from './lanes.ts';

export type OutboxLoopDeps = LaneDeps & {
  /** Lease of the one process that sends. */
  lease: {
    coordination: Coordination;
    /** Names this process among those that share the database. */
    holder: string;
  };
  /** Time that an approved text waits before it leaves, in milliseconds. */
  holdMs: number;
};

export type OutboxLoop = {
  /** There is something new: look now, or once more when looking already. */
  wake(): void;
  /**
   * Ends when the work that has begun is done; what has not begun goes back, and the lease is free. A model that is still writing is
   * not waited for long: it is asked again.
   */
  stop(): Promise<void>;
  health(): OutboxHealth;
  /** Returns true while no other process can have become the sender. */
  holdsLease(): boolean;
};

type OutboxHealth = {
  /**
   * True if this process sends. False if another process does, or if the database could not be
   * asked yet.
   */
  isSender: boolean;
  /** Time of the last successful query of the database. */
  lastRoundAt: string | null;
  /** Milliseconds since then; null before the first. */
  sinceRoundMs: number | null;
  inHand: InHand;
};

/** Ten rounds: a process that was killed is followed by another after this long. */
const leaseMs = 10_000;
/** Each renewal is a commit; the lease holds for much longer, and a process that froze asks again. */
const renewEveryMs = 3_000;
/** Maximum rest in milliseconds, because another process may leave work without waking this one. */
const longestRestMs = 1_000;
const shortestRestMs = 10;
const batch = 100;

/** Sends what is due, as the one process that holds the lease; to the team, to citizens and to the model in lanes of their own. */
export function startOutboxLoop(deps: OutboxLoopDeps): OutboxLoop {
  const { outbox, now, log } = deps;
  const { coordination, holder } = deps.lease;
  const terms = { ttlMs: leaseMs, kept: 'until_end', renewEveryMs, now, elapsed: deps.waits.elapsed } as const;
  const lease = createLease({ coordination, name: 'sender', holder, ...terms });
  const lanes = lanesOf(deps, () => loop.wake(), lease.isSure);
  const health = { isSender: false, lastRoundAt: null as string | null };
  let lookedAtMs: number | null = null;
  const clock = clockFollower(deps, lanes);
  const loop = startLeasedLoop({
    lease,
    beat: timerBeat(longestRestMs, deps.waits.setTimer ?? setTimer),
    round,
    standBy() {
      health.isSender = false;
      // The process that has the lease finds them when their lease ends.
      lanes.withdraw();
      clock.notice();
      looked();
    },
    async finish() {
      const left = await lanes.end();
      health.isSender = false;
      await outbox.putBack(
        left.map(({ id }) => id),
        now(),
      );
    },
    failed: {
      round: 'The outbox could not be read and will be tried again',
      stop: 'The outbox could not be handed on; what is left is sent once the lease runs out',
    },
    log,
  });

  async function round(): Promise<number> {
    await clock.follow(!health.isSender);
    health.isSender = true;
    await takeAll();
    const dueAt = await outbox.nextDueAt();
    looked();
    return restMs([dueAt === null ? null : Date.parse(dueAt) - Date.parse(now()), lanes.goesOnInMs()]);
  }

  function looked(): void {
    health.lastRoundAt = now();
    lookedAtMs = deps.waits.elapsed();
  }

  /**
   * Takes due items. Every 30 s it also takes the waiting items of a lane again, which renews their
   * lease in the outbox.
   */
  async function takeAll(): Promise<void> {
    let taken: OutboxItem[];
    do {
      taken = await outbox.take(now(), batch);
      for (const item of taken) lanes.add(item);
    } while (taken.length === batch);
    lanes.goOn();
  }

  return {
    ...loop,
    holdsLease: lease.isSure,
    health: () => ({
      ...health,
      sinceRoundMs: lookedAtMs === null ? null : deps.waits.elapsed() - lookedAtMs,
      inHand: lanes.inHand(),
    }),
  };
}

function restMs(waits: readonly (number | null)[]): number {
  const rests = waits.flatMap((ms) => (ms === null ? [] : [Math.max(shortestRestMs, ms)]));
  return Math.min(longestRestMs, ...rests);
}
