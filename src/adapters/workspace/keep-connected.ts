import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { parseJson } from '../../domain/text/parse-json.ts';
import { slackTroubleOf, troubleWord } from './slack-answer.ts';

/** A connection that is opened again whenever it ends, and before Slack closes it. */
export type Connection = {
  /** Rejects when the first attempt fails. */
  open(): Promise<void>;
  /** Ends within two seconds, also when the other side is silent. */
  close(): Promise<void>;
};

const greetingMs = 30_000;
const farewellMs = 2_000;
/** Slack closes a connection some ten seconds after it said so. */
const leftOpenMs = 15_000;
/** Words with which Slack says that it will close a connection that still works. */
const ANNOUNCED = ['warning', 'refresh_requested'];

/**
 * Keeps the connection to Slack: each time one ends or breaks, it opens a new one, with longer
 * pauses after failures. Where Slack announces that it will close one, the old one is left to it, so
 * that gestures arrive throughout; up to ten may be open at once.
 *
 * The clients must not reconnect automatically, because their failures there are rejected where no
 * code can catch them (https://github.com/slackapi/node-slack-sdk, socket-mode 3.1.0,
 * `delayReconnectAttempt`).
 * @param deps `createClient` makes a client for one connection. `closing` is aborted by `close`, and
 * should end the clients' calls
 */
export function keepConnected(deps: {
  createClient(): SocketModeClient;
  closing: AbortController;
  log: Logger;
  pauseMs(failures: number): number;
}): Connection {
  const { createClient, closing, log, pauseMs } = deps;
  const clients = new Set<SocketModeClient>();
  const greeted = new Set<SocketModeClient>();
  let replacing: Promise<void> | null = null;

  return {
    open: connect,
    async close() {
      closing.abort();
      const farewell = Promise.all([...clients].map((client) => client.disconnect())).then(() => replacing);
      await Promise.race([farewell, pause(farewellMs, undefined, { ref: false })]);
    },
  };

  async function connect(): Promise<void> {
    const client = createClient();
    clients.add(client);
    client.on('connected', () => greeted.add(client));
    client.on('disconnected', () => {
      clients.delete(client);
      if (greeted.delete(client) && greeted.size === 0) void replace('The Socket Mode connection ended');
    });
    hearAnnouncement(client, () => {
      void replace('Slack will close the Socket Mode connection').then(() => leave(client));
    });
    const late = setTimeout(() => void client.disconnect(), greetingMs);
    try {
      await client.start();
    } catch (error) {
      clients.delete(client);
      throw error;
    } finally {
      clearTimeout(late);
    }
    if (closing.signal.aborted) await client.disconnect();
  }

  /** Opens one more, once for all who ask meanwhile. */
  function replace(why: string): Promise<void> {
    if (closing.signal.aborted) return Promise.resolve();
    replacing ??= reconnect(why).finally(() => {
      replacing = null;
    });
    return replacing;
  }

  async function reconnect(why: string): Promise<void> {
    log.info(`${why}; opening another`);
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

  /** Closes an old connection late, so that what came over it is acknowledged over it. */
  async function leave(client: SocketModeClient): Promise<void> {
    await pause(leftOpenMs, undefined, { signal: closing.signal, ref: false }).catch(() => {});
    if (clients.has(client) && !closing.signal.aborted) await client.disconnect();
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

/** Keeps an announced end from the library, which would close the connection at once. */
function hearAnnouncement(client: SocketModeClient, announced: () => void): void {
  const inner = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    if (isAnnouncement(data)) announced();
    else for (const listen of inner) listen.call(client, data, isBinary);
  });
}

function isAnnouncement(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false;
  const { type, reason } = (parseJson(data) ?? {}) as { type?: unknown; reason?: unknown };
  return type === 'disconnect' && ANNOUNCED.includes(String(reason));
}
