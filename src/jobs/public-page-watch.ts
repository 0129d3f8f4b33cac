import type { Coordination } from '../domain/cases/ports/coordination.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';

/** Interval in milliseconds in which it is seen whether anything was done, also by another process. */
const GLANCE_EVERY_MS = 1_000;
/** Least interval in milliseconds between two looks, however much is done. */
const REST_MS = 4_000;
/** Looks take a fiftieth of the time: in SQLite everybody else waits for one to read, and it reads more each year. */
const RESTS_PER_LOOK = 50;
/** Interval in milliseconds between two looks while nothing is done: facts run out, and disks are repaired. */
const LOOK_EVERY_MS = 15_000;

/**
 * Keeps the public page up to date, in one process at a time. A change is on it within some seconds; a page
 * that cannot be written is tried again, and holds up nothing else.
 */
export function startPublicPageWatch(deps: {
  coordination: Coordination;
  /** Names this process among those that share the database. */
  holder: string;
  /** False while the installation is in trial: nothing is shown to anybody. */
  isOn(): Promise<boolean>;
  /** Returns how far the record goes: it goes on with whatever is done. */
  recorded(): Promise<number>;
  /** Brings the page up to date, as long as `isSure` says that no other process may be doing so. */
  bring(isSure: () => boolean): Promise<void>;
  /** Called while another process keeps the page. */
  standBy(): void;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  setTimer?: SetTimer;
  /** A clock that nobody sets; the system's, unless given. */
  elapsed?: Elapsed;
}): WakeLoop {
  const { coordination, holder, isOn, recorded, bring, standBy, now, log } = deps;
  const lease = createLease({
    coordination,
    name: 'public_page',
    holder,
    ttlMs: 30_000,
    kept: 'until_end',
    renewEveryMs: 10_000,
    askEveryMs: 5_000,
    now,
  });
  const elapsed = deps.elapsed ?? (() => performance.now());
  let seen: { upTo: number | null; at: number } | null = null;
  let restMs = REST_MS;

  async function round(): Promise<undefined> {
    const at = Date.parse(now());
    const sinceMs = seen === null ? Number.POSITIVE_INFINITY : Math.abs(at - seen.at);
    if (sinceMs < restMs) return;
    const upTo = await recorded();
    if (seen?.upTo === upTo && sinceMs < LOOK_EVERY_MS) return;
    // A page that fails is tried again after a rest, as after any change.
    seen = { upTo: null, at };
    const began = elapsed();
    await bring(lease.isSure).finally(() => {
      const wantedMs = Math.max(REST_MS, RESTS_PER_LOOK * (elapsed() - began));
      restMs = Math.min(wantedMs, LOOK_EVERY_MS);
    });
    seen = { upTo, at };
  }

  return startLeasedLoop({
    lease,
    beat: timerBeat(GLANCE_EVERY_MS, deps.setTimer ?? setTimer),
    isDue: isOn,
    round,
    standBy,
    failed: {
      round: 'The public page could not be written and may be out of date; it is tried again in some seconds',
      stop: 'The lease of the public page could not be given back; it runs out by itself',
    },
    log,
  });
}
