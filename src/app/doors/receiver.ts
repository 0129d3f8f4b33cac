import type { AppOptions } from '@slack/bolt';
import type { FetchFunction } from '@slack/web-api';
import type { Egress } from '../../adapters/egress/open-egress.ts';
import { createHttpReceiver } from '../../adapters/workspace/http-receiver.ts';
import { createSocketReceiver } from '../../adapters/workspace/socket-receiver.ts';
import type { Health } from '../../http/health.ts';
import type { HttpFront, HttpFrontSettings } from '../../http/http-front.ts';
import { startHttpFront } from '../../http/http-front.ts';

/** Connection through which Slack reaches the bot. */
export type OpenReceiver = {
  appOptions: Pick<AppOptions, 'receiver'>;
  /** Opens the HTTP front. @returns its port */
  open(): Promise<number>;
  /** Calls Slack in Socket Mode; from then on gestures arrive. */
  connect(): Promise<void>;
  /** Health of the bot, with that of the connection. */
  health(): Promise<Health>;
  stop(): Promise<void>;
};

type FrontDeps = Pick<HttpFrontSettings, 'port' | 'log' | 'health' | 'isReady' | 'intake' | 'planned' | 'requests'>;

/** Settings by which Slack reaches the bot: signed requests, or Socket Mode. */
export type SlackEntrance = {
  apiUrl: string;
  appToken: string | null;
  signingSecret: string | null;
  /** Way to Slack, for Socket Mode. */
  fetch: FetchFunction;
  dispatcher: Egress['dispatcher'];
};

/** Socket Mode where there is an app token, else HTTP. The front with its health page is open in both. */
export function openReceiver(entrance: SlackEntrance, deps: FrontDeps): OpenReceiver {
  const { apiUrl, appToken, signingSecret, fetch, dispatcher } = entrance;
  if (appToken === null) return overHttp(signingSecret ?? '', deps);
  return overSocket({ appToken, apiUrl, fetch, dispatcher }, deps);
}

function overHttp(signingSecret: string, deps: FrontDeps): OpenReceiver {
  const receiver = createHttpReceiver({ signingSecret });
  let front: HttpFront | null = null;
  return {
    appOptions: { receiver },
    async open() {
      front = await startHttpFront({
        ...deps,
        slackListener: receiver.requestListener,
        slackSecret: signingSecret,
      });
      return front.port;
    },
    connect: async () => {},
    health: deps.health,
    stop: async () => front?.stop(),
  };
}

function overSocket(
  entrance: Pick<SlackEntrance, 'apiUrl' | 'fetch' | 'dispatcher'> & { appToken: string },
  deps: FrontDeps,
): OpenReceiver {
  const socket = createSocketReceiver({ ...entrance, log: deps.log });
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
    health,
    async stop() {
      await socket.stop();
      await front?.stop();
    },
  };
}
