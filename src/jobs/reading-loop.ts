import type { Coordination } from '../domain/cases/ports/coordination.ts';
import { ReadingError } from '../domain/posts/reading-error.ts';
import type { SourceBook, SourceState } from '../domain/posts/source-book.ts';
import { momentAfter } from '../domain/time/moment-after.ts';
import { traceOf } from '../errors.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import { createLease } from './lease.ts';
import { startLeasedLoop } from './leased-loop.ts';
import type { Waits } from './timer.ts';
import { setTimer } from './timer.ts';

/** A place that is read again and again. */
export type Source = {
  name: string;
  everyMs: number;
  /**
   * Reads what is new and takes it in, durably; what was taken in before is known again.
   * @returns from where to read on
   * @throws ReadingError when the place cannot be read now
   */
  take(cursor: string | null, signal: AbortSignal): Promise<string | null>;
};

export type ReadingLoopDeps = {
  /** As the settings and the handbook in force want them. */
  sources(): readonly Source[];
  book: SourceBook;
  /** Lease of the one process that works. */
  lease: {
    coordination: Coordination;
    /** Names this process among those that share the database. */
    holder: string;
  };
  /** ISO 8601 UTC. */
  now(): string;
  waits: Waits;
  log: JobLog;
  /** Time limit of one reading in milliseconds. */
  timeoutMs?: number;
};

/** Longer than a reading may take: what has begun is not begun by another process. */
const leaseMs = 90_000;
const usualPatienceMs = 60_000;
const restMs = 2_000;
const longestBackOffMs = 1_800_000;
/**
 * Problems that a person fixes. After correcting a token or an address the person restarts the bot,
 * and wants to see the effect at once.
 */
const MENDED_BY_PEOPLE: readonly NonNullable<SourceState['why']>[] = [
  'forbidden',
  'gone',
  'refused',
  'private_address',
];

/** Reads every source when it is due, as the one process that holds the lease. One that fails or is slow keeps no other from its turn. */
export function startReadingLoop(deps: ReadingLoopDeps): { stop(): Promise<void> } {
  const { coordination, holder } = deps.lease;
  const { now, log } = deps;
  const { elapsed } = deps.waits;
  /** Moments at which the sources read here are due, by a clock that nobody sets. */
  const dueMs = new Map<string, number>();
  const underWay = new Map<string, Promise<void>>();
  const met = new Set<string>();
  const ending = new AbortController();

  const idle = () => deps.sources().filter(({ name }) => !underWay.has(name));

  async function round(): Promise<undefined> {
    for (const source of idle()) {
      const state = (await deps.book.of(source.name)) ?? newState(source.name, now());
      const mayBeMended = !met.has(source.name) && state.why !== null && MENDED_BY_PEOPLE.includes(state.why);
      if (mayBeMended || isDue(state)) begin(source, state);
    }
  }

  /** Returns true if it is time to read the source. A date further ahead than any pause lasts is from before the clock was set back. */
  function isDue({ source, dueAt }: SourceState): boolean {
    if (dueAt <= now()) return true;
    const due = dueMs.get(source);
    return due === undefined ? dueAt > momentAfter(now(), longestBackOffMs) : elapsed() >= due;
  }

  function begin(source: Source, state: SourceState): void {
    const reading = readOnce(source, state, ending.signal, deps).then((waitMs) => {
      dueMs.set(source.name, elapsed() + waitMs);
      underWay.delete(source.name);
    });
    underWay.set(source.name, reading);
    met.add(source.name);
  }

  const loop = startLeasedLoop({
    lease: createLease({ coordination, name: 'reading', holder, ttlMs: leaseMs, kept: 'until_end', now }),
    beat: timerBeat(restMs, deps.waits.setTimer ?? setTimer),
    isDue: () => underWay.size > 0 || idle().length > 0,
    round,
    // Another process reads, and writes down when each is due.
    standBy: () => dueMs.clear(),
    async finish() {
      await Promise.all(underWay.values());
    },
    failed: {
      round: 'What is to be read could not be looked up and will be in a moment',
      stop: 'The lease of the reading could not be given back; it runs out by itself',
    },
    log,
  });
  return {
    stop() {
      ending.abort();
      return loop.stop();
    },
  };
}

function newState(source: string, now: string): SourceState {
  return { source, cursor: null, readAt: null, failingSince: null, why: null, failures: 0, dueAt: now };
}

/**
 * Never throws: what goes wrong is written down with the source.
 * @returns milliseconds until it is due again
 */
async function readOnce(
  source: Source,
  state: SourceState,
  ending: AbortSignal,
  { book, now, log, timeoutMs = usualPatienceMs }: ReadingLoopDeps,
): Promise<number> {
  try {
    const signal = AbortSignal.any([ending, AbortSignal.timeout(timeoutMs)]);
    const read = await source.take(state.cursor, signal).then(
      (cursor) => ({ cursor, error: null }),
      (error: unknown) => ({ cursor: null, error }),
    );
    // A reading that was cut short because the process ends says nothing about the source.
    if (read.error !== null && ending.aborted) return 0;
    const endedAt = now();
    const next =
      read.error === null
        ? readWell(source, state, read.cursor, endedAt)
        : readInVain(source, state, read.error, endedAt);
    await book.save(next);
    tell(state, next, read.error, log);
    return Date.parse(next.dueAt) - Date.parse(endedAt);
  } catch (error) {
    log.error({ source: source.name, ...traceOf(error) }, 'How far a source was read could not be written down');
    return 0;
  }
}

function readWell({ everyMs }: Source, { source }: SourceState, cursor: string | null, now: string): SourceState {
  return { source, cursor, readAt: now, failingSince: null, why: null, failures: 0, dueAt: momentAfter(now, everyMs) };
}

/** Twice as long after each failure, up to half an hour; never sooner than the place asks for. */
function readInVain({ everyMs }: Source, state: SourceState, error: unknown, now: string): SourceState {
  const failures = state.failures + 1;
  const known = error instanceof ReadingError ? error : null;
  const backOffMs = Math.min(longestBackOffMs, everyMs * 2 ** Math.min(failures - 1, 20));
  return {
    ...state,
    failingSince: state.failingSince ?? now,
    why: known?.why ?? 'failed',
    failures,
    dueAt: momentAfter(now, Math.max(backOffMs, known?.retryAfterMs ?? 0)),
  };
}

/** Once when it begins to fail, and once when it is well again. */
function tell(before: SourceState, next: SourceState, error: unknown, log: JobLog): void {
  const facts = { source: next.source, why: next.why };
  if (next.why === 'failed') log.error({ ...facts, ...traceOf(error) }, 'A source could not be taken in');
  else if (next.why !== null && before.why !== next.why) log.warn(facts, 'A source cannot be read; others go on');
  else if (next.why === null && before.why !== null) log.info({ source: next.source }, 'A source can be read again');
}
