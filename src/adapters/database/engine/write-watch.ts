import type { Elapsed } from '../../../domain/time/elapsed.ts';
import { isDiskFull } from './explain-database-error.ts';

/** State of this process's writes. */
export type WriteHealth = {
  /** Milliseconds that the oldest write has waited for the lock; 0 when none waits. */
  waitsMs: number;
  /** True from a write that found the disk full until a minute has passed without another. */
  isDiskFull: boolean;
};

/** Watches writes: each begins to wait, has the lock, and ends. */
export type WriteWatch = {
  begin(): { hasLock(): void; committed(): void; ended(error: unknown): void };
  health(): WriteHealth;
};

/** A full disk takes a small write now and then: one success is no end of it. */
const REMEMBERED_MS = 60_000;

/** Reports of the writes of this process. */
export type WriteNews = {
  /** Reports that a write has the lock, and its wait in milliseconds. */
  hasLock(waitedMs: number): void;
  ended(end: 'committed' | 'rolled_back'): void;
};

const NOBODY: WriteNews = { hasLock() {}, ended() {} };

export function createWriteWatch(news = NOBODY, elapsed: Elapsed = () => performance.now()): WriteWatch {
  const waiting = new Map<object, number>();
  let fullAtMs: number | null = null;
  return {
    begin() {
      const write = {};
      const sinceMs = elapsed();
      waiting.set(write, sinceMs);
      return {
        hasLock() {
          if (waiting.delete(write)) news.hasLock(elapsed() - sinceMs);
        },
        committed: () => news.ended('committed'),
        ended(error) {
          waiting.delete(write);
          news.ended('rolled_back');
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
