import type { Coordination, OutboxItem } from '../../domain/cases/ports/case-store.ts';
import { traceOf } from '../job-log.ts';
import { setTimer } from '../timer.ts';
import { startWakeLoop } from '../wake-loop.ts';
import type { InHand, LaneDeps } from './lanes.ts';
import { lanesOf } from './lanes.ts';
import { putBack } from './put-back.ts';

export type OutboxLoopDeps = LaneDeps & {
  coordination: Coordination;
  /** Names this process among those that share the database. */
  holder: string;
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
};

type OutboxHealth = {
  /** Where it is false another process sends, or none could be asked yet. */
  isSender: boolean;
  /** When the database was last asked without trouble. */
  lastRoundAt: string | null;
  inHand: InHand;
};

const LEASE = 'sender';
/** Ten rounds: a process that was killed is followed by another after this long. */
const leaseMs = 10_000;
/** Another process may leave work without waking this one. */
const longestRestMs = 1_000;
const shortestRestMs = 10;
const batch = 100;

/** Sends what is due, as the one process that holds the lease; to the team, to citizens and to the model in lanes of their own. */
export function startOutboxLoop(deps: OutboxLoopDeps): OutboxLoop {
  const { outbox, coordination, holder, now, log } = deps;
  const lanes = lanesOf(deps, wake);
  const health = { isSender: false, lastRoundAt: null as string | null };
  const loop = startWakeLoop(round, deps.setTimer ?? setTimer);
  let ending: Promise<void> | null = null;

  function wake(): void {
    if (ending === null) loop.wake();
  }

  async function round(): Promise<number> {
    try {
      health.isSender = await coordination.holdLease(LEASE, holder, now(), leaseMs);
      if (health.isSender) await takeAll();
      // Whoever has the lease finds them when their time is up.
      else lanes.withdraw();
      const due = health.isSender ? [await outbox.nextDueAt(), lanes.goesOnAt()] : [];
      health.lastRoundAt = now();
      return restMs(due, health.lastRoundAt);
    } catch (error) {
      log.error(traceOf(error), 'The outbox could not be read and will be tried again');
      return longestRestMs;
    }
  }

  /** Also takes anew, every 30 s, what still waits in a lane: that tells the outbox that it is looked after. */
  async function takeAll(): Promise<void> {
    let taken: OutboxItem[];
    do {
      taken = await outbox.take(now(), batch);
      for (const item of taken) lanes.add(item);
    } while (taken.length === batch);
    lanes.goOn();
  }

  async function end(): Promise<void> {
    await loop.stop();
    const left = await lanes.end();
    health.isSender = false;
    try {
      await putBack(left, deps);
      await coordination.releaseLease(LEASE, holder);
    } catch (error) {
      log.warn(traceOf(error), 'The outbox could not be handed on; what is left is sent once the lease runs out');
    }
  }

  return {
    wake,
    stop() {
      ending ??= end();
      return ending;
    },
    health: () => ({ ...health, inHand: lanes.inHand() }),
  };
}

function restMs(due: readonly (string | null)[], now: string): number {
  const rests = due.flatMap((at) => (at === null ? [] : [Math.max(shortestRestMs, Date.parse(at) - Date.parse(now))]));
  return Math.min(longestRestMs, ...rests);
}
