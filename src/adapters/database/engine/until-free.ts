import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './explain-database-error.ts';

const longestPauseMs = 40;

/**
 * Tries again for up to `timeoutMs` while another process holds the database. Waits between tries without blocking, so that
 * clicks are acknowledged meanwhile.
 */
export async function untilFree<T>(attempt: () => T | Promise<T>, timeoutMs: number): Promise<T> {
  const giveUpAt = performance.now() + timeoutMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
    }
    // Uneven pauses, or processes that met once meet again each time.
    await wait(pauseMs * (0.5 + Math.random()));
  }
}
