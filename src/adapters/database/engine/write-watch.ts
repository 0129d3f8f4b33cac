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
  begin(): { hasLock(): void; ended(error: unknown): void };
  health(): WriteHealth;
};

/** A full disk takes a small write now and then: one success is no end of it. */
const REMEMBERED_MS = 60_000;

export function createWriteWatch(elapsed: Elapsed = () => performance.now()): WriteWatch {
  const waiting = new Map<object, number>();
  let fullAtMs: number | null = null;
  return {
    begin() {
      const write = {};
      waiting.set(write, elapsed());
      const hasLock = () => void waiting.delete(write);
      return {
        hasLock,
        ended(error) {
          hasLock();
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
