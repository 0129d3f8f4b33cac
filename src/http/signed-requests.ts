import type { Logger } from 'pino';
import type { Elapsed } from '../domain/time/elapsed.ts';

/** Doors that open to signed requests alone. */
const SIGNED_DOORS = ['slack', 'intake'] as const;
export type SignedDoor = (typeof SIGNED_DOORS)[number];

/**
 * Reasons of a 401. `clock`: signed by our secret, yet out of time, so that a clock is wrong.
 * `time`: out of time, by nobody that we know. `signature`: of now, and not signed by our secret.
 */
export type Refusal = 'clock' | 'time' | 'signature';

type DoorHealth = {
  /** Number of refused requests in the last five minutes. */
  refused: number;
  /** Reason of the newest of them; null without any. */
  newest: Refusal | null;
  /** Reason why health is red by this door; null while it is not. */
  why: Refusal | null;
};

/** Ledger of the requests at the signed doors. */
export type SignedRequests = {
  accepted(door: SignedDoor): void;
  refused(door: SignedDoor, why: Refusal): void;
  /**
   * Refuses a request that is out of time. `isSigned` tells whether our secret signed it; it is
   * asked for one request at a time, so that strangers cannot have many bodies read.
   */
  untimely(door: SignedDoor, isSigned: () => Promise<boolean>): Promise<void>;
  health(): { ok: boolean; facts: Record<SignedDoor, DoorHealth> };
};

const WINDOW_MS = 5 * 60_000;
const STEP_MS = 10_000;
/** Time for which a proof counts: no click may come for a while after the one that was refused. */
const REMEMBERED_MS = 60 * 60_000;
const MOST_REFUSED = 10;

/**
 * Counts requests, and judges health by them. Anybody can forge a request, so forged ones alone never
 * look like a wrong clock: that takes our secret. They turn health red only where nothing else is
 * accepted for five minutes, and then `why` does not say `clock`.
 */
export function createSignedRequests(deps: {
  log: Pick<Logger, 'warn'>;
  elapsed?: Elapsed;
  /** Reports the end of each request. */
  heard?(door: SignedDoor, end: 'accepted' | Refusal): void;
}): SignedRequests {
  const { log, elapsed = () => performance.now(), heard = () => {} } = deps;
  const tell = refusalLog(log, elapsed);
  const doors = { slack: createDoor(elapsed), intake: createDoor(elapsed) };
  const proving = new Set<SignedDoor>();

  function refused(door: SignedDoor, why: Refusal): void {
    doors[door].refused(why);
    heard(door, why);
    tell(door, why);
  }

  return {
    accepted(door) {
      doors[door].accepted();
      heard(door, 'accepted');
    },
    refused,
    async untimely(door, isSigned) {
      if (proving.has(door)) return refused(door, 'time');
      proving.add(door);
      try {
        refused(door, (await isSigned()) ? 'clock' : 'time');
      } finally {
        proving.delete(door);
      }
    },
    health() {
      const facts = { slack: doors.slack.health(), intake: doors.intake.health() };
      return { ok: SIGNED_DOORS.every((door) => facts[door].why === null), facts };
    },
  };
}

function createDoor(elapsed: Elapsed) {
  /** Refused requests by the ten seconds in which they came, oldest first. */
  let steps: { fromMs: number; refused: number }[] = [];
  let newest: Refusal | null = null;
  let acceptedMs = Number.NEGATIVE_INFINITY;
  let clockMs = Number.NEGATIVE_INFINITY;

  /** A clock is wrong: nothing was accepted within five minutes before the proof, nor since. */
  const isClockWrong = () => elapsed() - clockMs < REMEMBERED_MS && clockMs - acceptedMs > WINDOW_MS;

  return {
    accepted() {
      acceptedMs = elapsed();
    },
    refused(why: Refusal) {
      const now = elapsed();
      const last = steps.at(-1);
      if (last !== undefined && now - last.fromMs < STEP_MS) last.refused += 1;
      else steps = [...steps.filter(({ fromMs }) => now - fromMs < WINDOW_MS), { fromMs: now, refused: 1 }];
      newest = why;
      if (why === 'clock') clockMs = now;
    },
    health(): DoorHealth {
      const now = elapsed();
      const recent = steps.filter(({ fromMs }) => now - fromMs < WINDOW_MS);
      const refused = recent.reduce((sum, step) => sum + step.refused, 0);
      const isNobodyAccepted = refused >= MOST_REFUSED && now - acceptedMs >= WINDOW_MS;
      const named = refused === 0 ? null : newest;
      if (isClockWrong()) return { refused, newest: named, why: 'clock' };
      return { refused, newest: named, why: isNobodyAccepted ? named : null };
    },
  };
}

const EVERY_MS = 60_000;

/** Tells operators of refused requests: the first at once, then how many there were, once a minute at most. */
function refusalLog(log: Pick<Logger, 'warn'>, elapsed: Elapsed): (door: SignedDoor, why: Refusal) => void {
  let refused = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return (door, why) => {
    refused += 1;
    if (elapsed() - toldAt < EVERY_MS) return;
    log.warn({ refused, door, why }, 'Requests were refused: their signature or their time is not right');
    refused = 0;
    toldAt = elapsed();
  };
}
