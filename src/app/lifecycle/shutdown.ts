import process from 'node:process';
import type { Logger } from 'pino';
import { traceOf } from '../../errors.ts';
import { StartStopped } from '../../start-error.ts';

/** More than requests in hand, messages under way and the database need; supervisors such as systemd wait longer. */
const patienceMs = 15_000;

/**
 * Shuts down the process: with code 0 on SIGINT or SIGTERM, and at once on a second signal. After
 * an uncaught error it exits with code 1; the database holds the state, and a fresh process resumes
 * from it. During the shutdown errors are only logged, because a Socket Mode connection closed
 * while it reconnects leaves an unhandled rejection.
 * @param starting what is to be stopped; awaited if it has not started yet, and its caller reports
 * why it failed
 * @param stopping ends a start that waits
 */
export function shutdown(
  starting: Promise<{ stop(): Promise<void> }>,
  log: Logger,
  stopping = new AbortController(),
): void {
  let isEnding = false;

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(1);
      end(0);
    });
  }
  for (const accident of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(accident, (error: unknown) => {
      log.fatal({ accident, ...traceOf(error) }, 'Something went wrong that nobody caught; Portavoz ends in order');
      if (!isEnding) end(1);
    });
  }

  function end(code: number): void {
    isEnding = true;
    stopping.abort();
    setTimeout(() => giveUp('Not everything could be stopped in time'), patienceMs).unref();
    starting
      .then(({ stop }) => stop())
      .then(
        // A stop can be over before Node has told of what was rejected in it.
        () => setImmediate(() => process.exit(code)),
        (error: unknown) =>
          error instanceof StartStopped ? process.exit(code) : giveUp('Not everything could be stopped', error),
      );
  }

  function giveUp(why: string, error?: unknown): void {
    log.error(error === undefined ? {} : traceOf(error), why);
    process.exit(1);
  }
}
