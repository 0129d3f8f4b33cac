import { traceOf } from '../errors.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import { startWakeLoop } from './wake-loop.ts';

export type HandbookWatch = {
  /** False from when the handbook in force could not be read until it can. */
  isFollowed(): boolean;
  stop(): Promise<void>;
};

/**
 * Delay in milliseconds until cards and digests of this process show what another process decided.
 * Actions do not wait for it.
 */
const restMs = 2_000;

/** Follows the handbook in force, and tells the team what it must know of it. */
export function startHandbookWatch(deps: {
  follow(): Promise<void>;
  /** Says what has not been said yet. */
  tellNews(): Promise<void>;
  log: JobLog;
  setTimer?: SetTimer;
}): HandbookWatch {
  const { follow, tellNews, log } = deps;
  let isFollowed = true;

  async function round(): Promise<number> {
    try {
      await follow();
      isFollowed = true;
    } catch (error) {
      if (isFollowed) log.error(traceOf(error), 'The handbook in force could not be read; the last one is followed on');
      isFollowed = false;
    }
    await tellNews().catch((error: unknown) => log.warn(traceOf(error), 'News of the handbook could not be told'));
    return restMs;
  }

  const loop = startWakeLoop(round, deps.setTimer ?? setTimer);
  return { isFollowed: () => isFollowed, stop: loop.stop };
}
