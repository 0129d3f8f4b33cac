import type { App, AppOptions } from '@slack/bolt';
import type { Logger } from 'pino';
import { createHttpReceiver } from '../adapters/workspace/http-receiver.ts';
import { createSocketReceiver } from '../adapters/workspace/socket-receiver.ts';
import type { Config } from '../config/config.ts';
import type { Health } from '../http/health.ts';
import type { HttpFront } from '../http/http-front.ts';
import { startHttpFront } from '../http/http-front.ts';
import type { IntakeDoor } from '../http/intake/intake-door.ts';

/** How Slack reaches the bot. */
export type OpenReceiver = {
  appOptions: Pick<AppOptions, 'receiver'>;
  /** From now on gestures arrive. @returns the port of the HTTP front */
  start(app: App): Promise<number>;
  stop(): Promise<void>;
};

type FrontDeps = { log: Logger; health(): Promise<Health>; intake: IntakeDoor | null };

/** Socket Mode where there is an app token, else HTTP. The front with its health page is open in both. */
export function openReceiver(config: Config, deps: FrontDeps): OpenReceiver {
  const { appToken, signingSecret } = config.secrets;
  return appToken === null ? overHttp(config, signingSecret ?? '', deps) : overSocket(config, appToken, deps);
}

function overHttp({ port }: Config, signingSecret: string, deps: FrontDeps): OpenReceiver {
  const receiver = createHttpReceiver({ signingSecret });
  let front: HttpFront | null = null;
  return {
    appOptions: { receiver },
    async start() {
      front = await startHttpFront({ port, slackListener: receiver.requestListener, ...deps });
      return front.port;
    },
    stop: async () => front?.stop(),
  };
}

function overSocket({ port, slack }: Config, appToken: string, deps: FrontDeps): OpenReceiver {
  const socket = createSocketReceiver({ appToken, apiUrl: slack.apiUrl, log: deps.log });
  const health = async () => {
    const { ok, facts } = await deps.health();
    const connection = socket.health();
    return { ok: ok && connection.connectedS !== null, facts: { ...facts, socket: connection } };
  };
  let front: HttpFront | null = null;
  return {
    appOptions: { receiver: socket.receiver },
    async start() {
      front = await startHttpFront({ ...deps, port, slackListener: null, health });
      await socket.start();
      return front.port;
    },
    async stop() {
      await socket.stop();
      await front?.stop();
    },
  };
}
