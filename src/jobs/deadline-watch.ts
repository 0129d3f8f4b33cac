import { traceOf } from '../errors.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';
import { startWakeLoop } from './wake-loop.ts';

/** Interval between two checks in milliseconds; events within a minute are reported together. */
export const LOOK_EVERY_MS = 60_000;
/** Until it is known who sends. */
const restMs = 1_000;

/**
 * Looks at the clocks of the cases at the start and every minute; a wake only makes up for time that has passed meanwhile. Time is
 * measured by a timer, so that a clock that is set back stops nothing.
 */
export function startDeadlineWatch(deps: {
  /** Returns true if this process sends; otherwise another process checks the deadlines. */
  isSender(): boolean;
  /** Tells what has come. @returns of how many cases */
  look(): Promise<number>;
  /** Wakes the outbox, because a message must be sent. */
  told(): void;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  setTimer?: SetTimer;
}): WakeLoop {
  const { isSender, look, told, now, log } = deps;
  let lookedAt: number | null = null;
  return startWakeLoop(round, deps.setTimer ?? setTimer);

  async function round(): Promise<number> {
    if (!isSender()) return restMs;
    const sinceMs = lookedAt === null ? LOOK_EVERY_MS : Math.abs(Date.parse(now()) - lookedAt);
    if (sinceMs < LOOK_EVERY_MS) return LOOK_EVERY_MS - sinceMs;
    lookedAt = Date.parse(now());
    try {
      const count = await look();
      if (count > 0) {
        log.info({ cases: count }, 'Times of cases have come and were told');
        told();
      }
    } catch (error) {
      log.error(traceOf(error), 'The clocks of the cases could not be looked at and will be in a minute');
    }
    return LOOK_EVERY_MS;
  }
}
