import type { Elapsed } from '../../../domain/time/elapsed.ts';
import { isDiskFull } from './explain-database-error.ts';

/** State of this process's writes. */
export type WriteHealth = {
  /** Milliseconds that the oldest write has waited for the lock; 0 when none waits. */
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
          lockedMs ??= elapsed();
        },
        committed: () => news.ended('committed', held()),
        ended(error) {
          waiting.delete(write);
          news.ended('rolled_back', held());
          if (isDiskFull(error)) fullAtMs = elapsed();
        },
      };
    },
    health: () => ({
      waitsMs: Math.round(Math.max(0, ...[...waiting.values()].map((since) => elapsed() - since))),
      isDiskFull: fullAtMs !== null && elapsed() - fullAtMs < REMEMBERED_MS,
    }),
  };
}
