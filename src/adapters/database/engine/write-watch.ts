import type { Elapsed } from '../../../domain/time/elapsed.ts';
import { isDiskFull, isHeld } from './explain-database-error.ts';

/** State of this process's writes. */
export type WriteHealth = {
  /**
   * Milliseconds that the oldest write has waited for its lock; 0 when none waits. One that gave up counts on while
   * others wait, until one has the lock: each gives up before its wait is long.
   */
  waitsMs: number;
  /** True from a write that found the disk full until a minute has passed without another. */
  isDiskFull: boolean;
};

/** `chain`: the write lock. `door`: that of accepting posts, which on PostgreSQL is another one. */
export type WriteLock = 'chain' | 'door';

/** Watches writes: each begins to wait, has the lock, and ends. */
export type WriteWatch = {
  begin(lock?: WriteLock): { hasLock(): void; committed(): void; ended(error: unknown): void };
  health(): WriteHealth;
};

/** A full disk takes a small write now and then: one success is no end of it. */
const REMEMBERED_MS = 60_000;

/** Reports of the writes of this process. */
export type WriteNews = {
  /** Reports that a write has the lock, and its wait in milliseconds. */
  hasLock(waitedMs: number): void;
  /** Reports the end of a write, its lock, and for how many milliseconds it had that. */
  ended(end: 'committed' | 'rolled_back', held: { lock: WriteLock; ms: number }): void;
};

const NOBODY: WriteNews = { hasLock() {}, ended() {} };

export function createWriteWatch(news = NOBODY, elapsed: Elapsed = () => performance.now()): WriteWatch {
  const waiting = new Map<object, number>();
  const locks = { chain: createLockWatch(elapsed), door: createLockWatch(elapsed) };
  const oldest = () => [...waiting.values(), locks.chain.sinceMs() ?? [], locks.door.sinceMs() ?? []].flat();
  let fullAtMs: number | null = null;
  return {
    begin(lock = 'chain') {
      const write = {};
      const sinceMs = elapsed();
      let lockedMs: number | null = null;
      waiting.set(write, sinceMs);
      const held = () => ({ lock, ms: lockedMs === null ? 0 : elapsed() - lockedMs });
      return {
        hasLock() {
          // A retry waits and holds again; what it waits for is counted once.
          if (waiting.delete(write)) news.hasLock(elapsed() - sinceMs);
          locks[lock].taken();
          lockedMs ??= elapsed();
        },
        committed: () => news.ended('committed', held()),
        ended(error) {
          waiting.delete(write);
          if (lockedMs === null && isHeld(error)) locks[lock].givenUp(sinceMs);
          news.ended('rolled_back', held());
          if (isDiskFull(error)) fullAtMs = elapsed();
        },
      };
    },
    health: () => ({
      waitsMs: Math.round(Math.max(0, ...oldest().map((since) => elapsed() - since))),
      isDiskFull: fullAtMs !== null && elapsed() - fullAtMs < REMEMBERED_MS,
    }),
  };
}

/** Writes are tried again within this time: after it, one that gave up says nothing more. */
const TRIED_AGAIN_MS = 15_000;

/** Measures for how long writes have given up waiting for a lock, and none has had it. */
function createLockWatch(elapsed: Elapsed) {
  let takenMs = Number.NEGATIVE_INFINITY;
  let stuck: { sinceMs: number; lastMs: number } | null = null;
  const sinceMs = () => (stuck === null || elapsed() - stuck.lastMs >= TRIED_AGAIN_MS ? null : stuck.sinceMs);
  return {
    taken() {
      takenMs = elapsed();
      stuck = null;
    },
    givenUp(beganMs: number) {
      stuck = { sinceMs: sinceMs() ?? Math.max(beganMs, takenMs), lastMs: elapsed() };
    },
    sinceMs,
  };
}
