import type { Scrub } from '../domain/cases/ports/scrub.ts';
import type { DailyClockDeps } from './daily-clock.ts';
import { startDailyClock } from './daily-clock.ts';

export type RetentionClockDeps = Omit<DailyClockDeps, 'task' | 'at'> & {
  /** Erasure of what was kept long enough. */
  erasure: {
    /** Erases what was kept long enough; stops between two cases when asked to. */
    eraseExpired(isStopping: () => boolean): Promise<{ erased: number; finished: boolean; rests?: string }>;
    /** Clears from the disk what this night's run, or a person by day, erased. */
    scrub: Scrub;
  };
  /** Wakes the outbox after an erasure, because its messages must be redrawn. */
  wake(): void;
};

/**
 * Local time at which hardly any citizen writes. The hour exists once on every day: no clock change
 * skips or repeats it.
 */
const AT = '03:30';

/** Erases once a night what was kept long enough. The log holds counts alone. */
export function startRetentionClock(deps: RetentionClockDeps): { stop(): Promise<void> } {
  let isStopping = false;
  const clock = startDailyClock({
    ...deps,
    at: AT,
    task: {
      name: 'retention',
      failed: 'The retention run did not finish and will be tried again in a minute',
      async perform(date) {
        const { erased, finished, rests } = await deps.erasure.eraseExpired(() => isStopping);
        if (erased > 0) deps.wake();
        if (rests === undefined)
          deps.log.info({ date, erased, finished }, 'The retention run erased what was kept long enough');
        else deps.log.info({ date, rests }, 'The retention run rested and erased nothing');
        if (!finished) return false;
        if ((await deps.erasure.scrub()) === 'in_use') throw new Error('The database could not be rewritten');
        return true;
      },
    },
  });
  return {
    stop() {
      isStopping = true;
      return clock.stop();
    },
  };
}
