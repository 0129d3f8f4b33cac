import type { AppOptions } from '@slack/bolt';
import type { Logger } from 'pino';
import { createHttpReceiver } from '../adapters/workspace/http-receiver.ts';
import { createSocketReceiver } from '../adapters/workspace/socket-receiver.ts';
import type { Health } from '../http/health.ts';
import type { HttpFront } from '../http/http-front.ts';
import { startHttpFront } from '../http/http-front.ts';
import type { IntakeDoor } from '../http/intake/intake-door.ts';

/** Connection through which Slack reaches the bot. */
export type OpenReceiver = {
  appOptions: Pick<AppOptions, 'receiver'>;
  /** Opens the HTTP front. @returns its port */
  open(): Promise<number>;
  /** Calls Slack in Socket Mode; from then on gestures arrive. */
  connect(): Promise<void>;
  stop(): Promise<void>;
};

type FrontDeps = { port: number; log: Logger; health(): Promise<Health>; intake: IntakeDoor | null };

/** Settings by which Slack reaches the bot: signed requests, or Socket Mode. */
export type SlackEntrance = { apiUrl: string; appToken: string | null; signingSecret: string | null };

/** Socket Mode where there is an app token, else HTTP. The front with its health page is open in both. */
export function openReceiver({ apiUrl, appToken, signingSecret }: SlackEntrance, deps: FrontDeps): OpenReceiver {
  return appToken === null ? overHttp(signingSecret ?? '', deps) : overSocket({ appToken, apiUrl }, deps);
}

function overHttp(signingSecret: string, deps: FrontDeps): OpenReceiver {
  const receiver = createHttpReceiver({ signingSecret });
  let front: HttpFront | null = null;
  return {
    appOptions: { receiver },
    async open() {
      front = await startHttpFront({ ...deps, slackListener: receiver.requestListener });
      return front.port;
    },
    connect: async () => {},
    stop: async () => front?.stop(),
  };
}

function overSocket({ appToken, apiUrl }: { appToken: string; apiUrl: string }, deps: FrontDeps): OpenReceiver {
  const socket = createSocketReceiver({ appToken, apiUrl, log: deps.log });
  const health = async () => {
    const { ok, facts } = await deps.health();
    const connection = socket.health();
    return { ok: ok && connection.connectedS !== null, facts: { ...facts, socket: connection } };
  };
  let front: HttpFront | null = null;
  return {
    appOptions: { receiver: socket.receiver },
    async open() {
      front = await startHttpFront({ ...deps, slackListener: null, health });
      return front.port;
    },
    connect: socket.start,
    async stop() {
      await socket.stop();
      await front?.stop();
    },
  };
}
