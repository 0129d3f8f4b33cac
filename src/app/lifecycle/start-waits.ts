import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { WorkspaceError } from '../../adapters/workspace/workspace-error.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import { traceOf } from '../../errors.ts';
import type { HttpFront } from '../../http/http-front.ts';
import { startWaitingFront } from '../../http/waiting-front.ts';
import { StartError, StartStopped } from '../../start-error.ts';

/** Thing that a start cannot do without. */
type Needed = 'database' | 'Slack' | 'port';

/** The waits of a start for a thing that it cannot reach. */
export type StartWaits = {
  /**
   * Tries until it succeeds, while what fails can pass without a person. A stop ends it at once, also within an attempt.
   * @param attempt changes nothing where it fails
   * @throws the error that cannot pass, or StartStopped
   */
  until<T>(attempt: () => Promise<T>): Promise<T>;
  /**
   * Tries the whole start in the same way: its database can fall silent after it was opened. A stop waits for the attempt.
   * @param attempt closes what it has opened where it fails
   */
  untilStarted<T>(attempt: () => Promise<T>): Promise<T>;
  /** Leaves the port to the front of the bot that has started. */
  leavePort(): Promise<void>;
};

const PAUSE_MS = 2_000;
const LINE_EVERY_MS = 60_000;

/**
 * Creates the waits of one start. The log names what is waited for, and why: at once, and then once
 * a minute. `/health` answers meanwhile.
 * @param deps `port`: 0 has no address that anybody knows, so that nothing answers there; `stopping`
 * is aborted to end the start
 */
export function createStartWaits(deps: {
  port: number;
  stopping: AbortSignal;
  elapsed: Elapsed;
  log: Logger;
}): StartWaits {
  const { port, stopping, elapsed, log } = deps;
  let front: Promise<HttpFront | null> | null = null;
  let isPortLeft = false;
  let waitsFor: Needed | null = null;

  function openFront(): void {
    if (port === 0 || isPortLeft || front !== null) return;
    front = startWaitingFront({ port, log, waitsFor: () => waitsFor }).catch((error: unknown) => {
      log.warn(traceOf(error), 'No health is answered while the start waits');
      return null;
    });
  }

  async function leavePort(): Promise<void> {
    isPortLeft = true;
    await (await front)?.stop();
    front = null;
  }

  /** @throws what cannot pass */
  function waitAfter(error: unknown, wait: Wait): void {
    if (stopping.aborted) throw new StartStopped('The start was stopped', { cause: error });
    const missing = neededFor(error);
    if (missing === null) throw error;
    waitsFor = missing.needed;
    openFront();
    if (wait.saidMs !== null && elapsed() - wait.saidMs < LINE_EVERY_MS) return;
    wait.saidMs = elapsed();
    log.warn({ why: missing.why, waitsS: secondsSince(wait.beganMs) }, `The start waits for ${missing.needed}`);
  }

  async function tryOn<T>(attempt: () => Promise<T>): Promise<T> {
    const wait: Wait = { beganMs: elapsed(), saidMs: null };
    for (;;) {
      if (stopping.aborted) throw new StartStopped('The start was stopped');
      try {
        const result = await attempt();
        if (wait.saidMs !== null && waitsFor !== null)
          log.info({ waitedS: secondsSince(wait.beganMs) }, `The start goes on: ${waitsFor} is there`);
        waitsFor = null;
        return result;
      } catch (error) {
        waitAfter(error, wait);
      }
      // A stop ends the pause, and `stopped` the wait.
      await pause(PAUSE_MS, undefined, { signal: stopping }).catch(() => {});
    }
  }

  const secondsSince = (ms: number) => Math.round((elapsed() - ms) / 1000);
  // A silent server is not waited for: what an attempt has opened ends with the process.
  const stopped = new Promise<never>((_, reject) => {
    stopping.addEventListener('abort', () => waitsFor !== null && reject(new StartStopped('The start was stopped')), {
      once: true,
    });
  });
  stopped.catch(() => {});
  return {
    until: (attempt) => Promise.race([tryOn(attempt), stopped]),
    untilStarted: (attempt) =>
      tryOn(() => {
        isPortLeft = false;
        return attempt();
      }),
    leavePort,
  };
}

type Wait = { beganMs: number; saidMs: number | null };

const NEEDED = [
  { kind: DatabaseError, needed: 'database' },
  { kind: WorkspaceError, needed: 'Slack' },
  { kind: StartError, needed: 'port' },
] as const;

/** Returns what was missing where an attempt failed, and why; null if that cannot pass. */
function neededFor(error: unknown): { needed: Needed; why: string } | null {
  for (const { kind, needed } of NEEDED) {
    if (error instanceof kind && error.canPass) return { needed, why: error.message };
  }
  return null;
}
