import type { DestinationStream, LogFn, Logger } from 'pino';
import { pino } from 'pino';

/** Facts in each line that tell the lines of one process from those of another. */
export type LogOrigin = { version: string; host: string; process: number };

/**
 * Creates the log for operators: facts, one JSON line each. It redacts values that could be a
 * secret, whatever code passed them in. Trouble that repeats is written once and then counted.
 */
export function createLog(
  level: string,
  destination?: DestinationStream | null,
  origin: LogOrigin | null = null,
): Logger {
  const options = {
    level,
    base: origin,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['token', '*.token', 'authorization', '*.authorization', '*.headers', 'text', '*.text'],
      censor: '[…]',
    },
    hooks: { logMethod: countingTrouble() },
  };
  return destination == null ? pino(options) : pino(options, destination);
}

type Line = { key: string; facts: Readonly<Record<string, unknown>>; message: string };
type Trouble = { times: number; since: string; lastAt: number; writtenAt: number; quiet: NodeJS.Timeout };

/** Milliseconds between two lines of the same trouble, and without it until it is over. */
const MINUTE_MS = 60_000;
const WARN = 40;
const FATAL = 60;
/** Number of kinds of trouble that are counted at once; any more are written each time. */
const MOST_KINDS = 500;

/**
 * Returns pino's hook that writes equal trouble once, then once a minute with its number, and a line
 * when it has not happened for a minute. Trouble is a warning or an error with `error` in its facts.
 */
function countingTrouble() {
  const troubles = new Map<string, Trouble>();

  /** @returns whether the line is to be written as it is */
  function isNew(line: Line, write: (facts: object, message: string) => void): boolean {
    const now = Date.now();
    const known = troubles.get(line.key);
    if (known === undefined) {
      if (troubles.size < MOST_KINDS)
        troubles.set(
          line.key,
          begun(now, () => end(line, write)),
        );
      return true;
    }
    known.times += 1;
    known.lastAt = now;
    known.quiet.refresh();
    if (now - known.writtenAt >= MINUTE_MS) {
      known.writtenAt = now;
      write({ ...line.facts, times: known.times, since: known.since }, line.message);
    }
    return false;
  }

  function end({ key, facts, message }: Line, write: (facts: object, message: string) => void): void {
    const trouble = troubles.get(key);
    troubles.delete(key);
    if (trouble === undefined || trouble.times === 1) return;
    const { at: _, ...named } = facts;
    const last = new Date(trouble.lastAt).toISOString();
    write({ ...named, times: trouble.times, since: trouble.since, last }, `Over, not seen for a minute: ${message}`);
  }

  return function logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn, level: number): void {
    const line = level >= WARN && level < FATAL ? troubleIn(args) : null;
    const isWritten = line === null || isNew(line, (facts, message) => method.call(this, facts, message));
    if (isWritten) method.apply(this, args);
  };
}

function begun(now: number, end: () => void): Trouble {
  const quiet = setTimeout(end, MINUTE_MS).unref();
  return { times: 1, since: new Date(now).toISOString(), lastAt: now, writtenAt: now, quiet };
}

/** Returns what a line has in common with its like, or null for one that is always written. */
function troubleIn([facts, message]: readonly unknown[]): Line | null {
  if (typeof message !== 'string' || typeof facts !== 'object' || facts === null) return null;
  if (!('error' in facts) || typeof facts.error !== 'string') return null;
  return { key: JSON.stringify([message, { ...facts, at: null, attempts: null }]), facts: { ...facts }, message };
}
