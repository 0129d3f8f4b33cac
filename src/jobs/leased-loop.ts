import { traceOf } from '../errors.ts';
import type { Beat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import type { Lease } from './lease.ts';
import type { WakeLoop } from './wake-loop.ts';

/**
 * Does rounds as the one process that holds the lease. A round that fails is logged and follows again; a stop lets the round under way
 * end, finishes what rounds began, and then ends the lease.
 */
export function startLeasedLoop(parts: {
  lease: Lease;
  beat: Beat;
  /** Returns true if the lease is needed now; always true unless given. */
  isDue?(): boolean | Promise<boolean>;
  /** @returns ms to rest; undefined for the usual rest of the beat */
  round(): Promise<number | undefined>;
  /** Takes the place of a round while another process holds the lease. */
  standBy?(): void;
  /** Ends when nothing that rounds began is under way. */
  finish?(): Promise<void>;
  /** Log messages for a failed round, and for a failure of what follows the last round. */
  failed: { round: string; stop?: string };
  log: JobLog;
}): WakeLoop {
  const { lease, beat, isDue, round, standBy, finish, failed, log } = parts;
  const loop = beat(turn);
  let ending: Promise<void> | null = null;

  async function turn(): Promise<number | undefined> {
    try {
      if (isDue !== undefined && !(await isDue())) return undefined;
      const restMs = await lease.during(round);
      if (restMs === null) standBy?.();
      return restMs ?? undefined;
    } catch (error) {
      log.error(traceOf(error), failed.round);
      return undefined;
    }
  }

  async function end(): Promise<void> {
    await loop.stop();
    // What could not be finished holds up no other process.
    for (const step of [finish, lease.end])
      await step?.().catch((error: unknown) => log.warn(traceOf(error), failed.stop ?? failed.round));
  }

  return {
    wake() {
      if (ending === null) loop.wake();
    },
    stop() {
      ending ??= end();
      return ending;
    },
  };
}
