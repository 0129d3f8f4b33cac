import { SocketModeReceiver } from '@slack/bolt';
import type { SocketModeDispatcher } from '@slack/socket-mode';
import { SocketModeClient } from '@slack/socket-mode';
import type { FetchFunction } from '@slack/web-api';
import type { Logger } from 'pino';
import { traceOf } from '../../errors.ts';
import { keepConnected } from './keep-connected.ts';
import { quietLogger } from './quiet-logger.ts';
import { isUnwell, slackTroubleOf, troubleWord } from './slack-answer.ts';
import { unreachableMessage } from './unreachable.ts';
import { WorkspaceError } from './workspace-error.ts';

/** Slack's Socket Mode: the bot calls out, and gestures come back over that connection. */
export type SocketReceiver = {
  receiver: SocketModeReceiver;
  /** Ends when Slack has greeted. After an error that can pass it may be called again. @throws WorkspaceError */
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): SocketHealth;
};

type SocketHealth = {
  /** Seconds since Slack greeted; null while there is no connection. */
  connectedS: number | null;
  /** Seconds since something last came over it; null when nothing has. */
  lastEnvelopeS: number | null;
};

export type SocketReceiverSettings = {
  appToken: string;
  apiUrl: string;
  /** Way to Slack; Node's own unless told. */
  fetch?: FetchFunction;
  /** Opens the WebSocket; null for the library's own way. */
  dispatcher?: SocketModeDispatcher | null;
  log: Logger;
  /** Milliseconds since the epoch. */
  now?(): number;
  /**
   * Returns the backoff in milliseconds before connecting again, after that number of consecutive
   * failures.
   */
  pauseMs?(failures: number): number;
};

/**
 * Creates a receiver with a client of its own, because a bare `socketMode: true` changes how the
 * app's other clients retry. It does not reconnect automatically, since a failure during a
 * reconnect ends the process; `keepConnected` does that.
 */
export function createSocketReceiver(settings: SocketReceiverSettings): SocketReceiver {
  const { appToken, apiUrl, log, now = Date.now, pauseMs = doubling } = settings;
  const closing = new AbortController();
  const options = {
    appToken,
    ...(settings.dispatcher ? { dispatcher: settings.dispatcher } : {}),
    logger: quietLogger,
    autoReconnectEnabled: false,
    clientPingTimeout: 20_000,
    serverPingTimeout: 60_000,
  };
  const clientOptions = {
    slackApiUrl: apiUrl,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchUntil(closing.signal, settings.fetch ?? fetch),
  };
  const receiver = new SocketModeReceiver({
    ...options,
    installerOptions: { clientOptions },
    customPropertiesExtractor: ({ envelope_id }) => ({ envelopeId: envelope_id }),
    // Not acknowledged: Slack delivers it again.
    processEventErrorHandler: async ({ error }) => {
      log.error(traceOf(error), 'What Slack delivered could not be handled');
      return false;
    },
  });
  const connectedAtMs = new Map<SocketModeClient, number>();
  let envelopeAtMs: number | null = null;
  const connection = keepConnected({ createClient: aClient, closing, log, pauseMs });

  /** Creates the client of one connection. The receiver's own never connects: it hears what comes over all. */
  function aClient(): SocketModeClient {
    const client = new SocketModeClient({ ...options, clientOptions: { ...clientOptions } });
    client.on('connected', () => connectedAtMs.set(client, now()));
    client.on('disconnected', () => connectedAtMs.delete(client));
    client.on('slack_event', (sent) => {
      envelopeAtMs = now();
      receiver.client.emit('slack_event', sent);
    });
    return client;
  }

  const secondsSince = (atMs: number | null) => (atMs === null ? null : Math.round((now() - atMs) / 1000));

  return {
    receiver,
    async start() {
      try {
        await connection.open();
      } catch (error) {
        const failure = startError(error, apiUrl);
        if (!failure.canPass) await connection.close();
        throw failure;
      }
    },
    stop: connection.close,
    health: () => ({
      connectedS: secondsSince([...connectedAtMs.values()].at(-1) ?? null),
      lastEnvelopeS: secondsSince(envelopeAtMs),
    }),
  };
}

/** One second, two, four, …, at most half a minute. */
function doubling(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** failures);
}

/** A call for a new connection ends with the receiver. */
function fetchUntil(stopped: AbortSignal, send: FetchFunction): FetchFunction {
  return (url, init) => {
    const signals = init?.signal === undefined ? [stopped] : [stopped, init.signal];
    return send(url, { ...init, signal: AbortSignal.any(signals) });
  };
}

function startError(error: unknown, apiUrl: string): WorkspaceError {
  const trouble = slackTroubleOf(error);
  if (trouble?.kind !== 'refused' || isUnwell(trouble.error)) {
    const what = trouble === null ? 'no greeting on the Socket Mode connection' : troubleWord(trouble);
    return new WorkspaceError(unreachableMessage(apiUrl, what), { cause: error, canPass: true });
  }
  return new WorkspaceError(
    `Slack refuses SLACK_APP_TOKEN (${trouble.error}): switch Socket Mode on, and copy the app-level token with connections:write again from “Basic Information” of your Slack app.`,
    { cause: error },
  );
}
