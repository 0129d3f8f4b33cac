import type { Elapsed } from '../domain/time/elapsed.ts';
import { RefusedError, traceOf } from '../errors.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import { startWakeLoop } from './wake-loop.ts';

export type HandbookWatch = {
  /**
   * False while the handbook in force cannot be read, or the database has not named it for ten
   * seconds: one lost connection is no reason for a restart.
   */
  isFollowed(): boolean;
  stop(): Promise<void>;
};

/**
 * Delay in milliseconds until cards and digests of this process show what another process decided.
 * Actions do not wait for it.
 */
const restMs = 2_000;
const patienceMs = 10_000;

/**
 * Follows the handbook in force, and tells the team what it must know of it. No look waits for a
 * message to the team.
 */
export function startHandbookWatch(deps: {
  follow(): Promise<void>;
  /** Says what has not been said yet. */
  tellNews(): Promise<void>;
  elapsed: Elapsed;
  log: JobLog;
  setTimer?: SetTimer;
}): HandbookWatch {
  const { follow, tellNews, elapsed, log } = deps;
  let failing: { sinceMs: number; isUnreadable: boolean } | null = null;
  let telling: Promise<void> | null = null;

  async function round(): Promise<number> {
    try {
      await follow();
      failing = null;
    } catch (error) {
      if (failing === null)
        log.error(traceOf(error), 'The handbook in force could not be read; the last one is followed on');
      failing = { sinceMs: failing?.sinceMs ?? elapsed(), isUnreadable: error instanceof RefusedError };
    }
    telling ??= tell();
    return restMs;
  }

  async function tell(): Promise<void> {
    await tellNews().catch((error: unknown) => log.warn(traceOf(error), 'News of the handbook could not be told'));
    telling = null;
  }

  const loop = startWakeLoop(round, deps.setTimer ?? setTimer);
  return {
    isFollowed: () => failing === null || (!failing.isUnreadable && elapsed() - failing.sinceMs < patienceMs),
    async stop() {
      await loop.stop();
      await telling;
    },
  };
}
