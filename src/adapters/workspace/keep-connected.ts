import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { slackTroubleOf, troubleWord } from './slack-answer.ts';

/** A connection that is opened again whenever it ends. */
export type Connection = {
  /** Rejects when the first attempt fails. */
  open(): Promise<void>;
  /** Ends within two seconds, also when the other side is silent. */
  close(): Promise<void>;
};

const greetingMs = 30_000;
const farewellMs = 2_000;

/**
 * Keeps the connection to Slack: each time one ends or breaks, it opens a new one, with longer
 * pauses after failures. The client must not reconnect automatically, because its failures there
 * are rejected where no code can catch them (https://github.com/slackapi/node-slack-sdk,
 * socket-mode 3.1.0, `delayReconnectAttempt`).
 * @param deps `closing` is aborted by `close`, and should end the client's calls
 */
export function keepConnected(deps: {
  client: SocketModeClient;
  closing: AbortController;
  log: Logger;
  pauseMs(failures: number): number;
}): Connection {
  const { client, closing, log, pauseMs } = deps;
  let isGreeted = false;
  let reconnecting: Promise<void> = Promise.resolve();
  client.on('connected', () => {
    isGreeted = true;
  });
  client.on('disconnected', () => {
    if (!isGreeted) return;
    isGreeted = false;
    if (!closing.signal.aborted) reconnecting = reconnect();
  });

  return {
    open: connect,
    async close() {
      closing.abort();
      const farewell = client.disconnect().then(() => reconnecting);
      await Promise.race([farewell, pause(farewellMs, undefined, { ref: false })]);
    },
  };

  async function connect(): Promise<void> {
    const late = setTimeout(() => void client.disconnect(), greetingMs);
    try {
      await client.start();
    } finally {
      clearTimeout(late);
    }
    if (closing.signal.aborted) await client.disconnect();
  }

  async function reconnect(): Promise<void> {
    log.info('The Socket Mode connection ended; opening another');
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      try {
        await connect();
        log.info('The Socket Mode connection is open again');
        return;
      } catch (error) {
        await waitAfter(error, failures);
      }
    }
  }

  async function waitAfter(error: unknown, failures: number): Promise<void> {
    if (closing.signal.aborted) return;
    const trouble = slackTroubleOf(error);
    const askedMs = trouble?.kind === 'throttled' ? trouble.retryAfterMs : 0;
    const waitMs = Math.max(askedMs, pauseMs(failures));
    const slack = trouble === null ? 'no greeting' : troubleWord(trouble);
    log.warn({ slack, failures: failures + 1, waitMs }, 'The Socket Mode connection could not be opened');
    await pause(waitMs, undefined, { signal: closing.signal }).catch(() => {});
  }
}
