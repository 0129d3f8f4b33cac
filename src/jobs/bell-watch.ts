import { traceOf } from '../errors.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';
import { startWakeLoop } from './wake-loop.ts';

/** Interval in milliseconds in which it is seen whether anything was done, also by another process. */
const GLANCE_EVERY_MS = 1_000;
/** Interval in milliseconds between two looks while nothing is done: times run out meanwhile. */
const LOOK_EVERY_MS = 15_000;

/**
 * Rings those whose turn it is. A look follows within a second of whatever was done. A failed look is
 * tried again a second later.
 */
export function startBellWatch(deps: {
  /** Returns true if this process sends; otherwise another process rings. */
  isSender(): boolean;
  /** Returns how far the record goes: it goes on with whatever is done. */
  recorded(): Promise<number>;
  /** Rings. @returns for how many turns, and how many messages are to be redrawn */
  look(): Promise<number>;
  /** Wakes the outbox, because a message must be sent. */
  rung(): void;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  setTimer?: SetTimer;
}): WakeLoop {
  const { isSender, recorded, look, rung, now, log } = deps;
  let seen: { upTo: number; at: number } | null = null;
  return startWakeLoop(round, deps.setTimer ?? setTimer);

  async function round(): Promise<number> {
    if (!isSender()) return GLANCE_EVERY_MS;
    try {
      const upTo = await recorded();
      const at = Date.parse(now());
      if (seen !== null && seen.upTo === upTo && Math.abs(at - seen.at) < LOOK_EVERY_MS) return GLANCE_EVERY_MS;
      const count = await look();
      seen = { upTo, at };
      if (count > 0) {
        log.info({ turns: count }, 'People were called for their turns, or messages that called them are redrawn');
        rung();
      }
    } catch (error) {
      seen = null;
      log.error(traceOf(error), 'Whose turn it is could not be found out, and is tried again in a second');
    }
    return GLANCE_EVERY_MS;
  }
}
