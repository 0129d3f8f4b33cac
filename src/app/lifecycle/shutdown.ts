import process from 'node:process';
import type { Logger } from 'pino';
import { traceOf } from '../../jobs/job-log.ts';

/** More than requests in hand, messages under way and the database need; supervisors such as systemd wait longer. */
const patienceMs = 15_000;

/**
 * Ends the process in order: on SIGINT or SIGTERM with code 0, and a second signal ends it at once. After an accident that nobody
 * caught with code 1, since what is true lies in the database and a fresh process goes on from there. Once it is ending, accidents
 * are only logged: a Socket Mode connection that is closed while it reconnects rejects a promise that nobody holds.
 * @param starting what is to be stopped; waited for when it has not started yet, and whoever started it says why when it fails
 */
export function shutdown(starting: Promise<{ stop(): Promise<void> }>, log: Logger): void {
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
    setTimeout(() => giveUp('Not everything could be stopped in time'), patienceMs).unref();
    starting
      .then(({ stop }) => stop())
      .then(
        // A stop can be over before Node has told of what was rejected in it.
        () => setImmediate(() => process.exit(code)),
        (error: unknown) => giveUp('Not everything could be stopped', error),
      );
  }

  function giveUp(why: string, error?: unknown): void {
    log.error(error === undefined ? {} : traceOf(error), why);
    process.exit(1);
  }
}
