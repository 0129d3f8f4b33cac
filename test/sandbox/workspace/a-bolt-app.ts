import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Logger } from '@slack/bolt';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { signingSecret } from '../../support/doubles/a-workspace.ts';

/** Some tests break the bot on purpose. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

export type BoltApp = { app: App; client: WebClient; stop(): Promise<void> };

/** A real Bolt app, connected to the workspace, on a port of its own. */
export async function aBoltApp(workspace: Workspace, register: (app: App) => void = () => {}): Promise<BoltApp> {
  const receiver = new HTTPReceiver({ signingSecret, logger: silent });
  const app = new App({
    receiver,
    token: workspace.botToken,
    convoStore: false,
    logger: silent,
    clientOptions: { slackApiUrl: workspace.apiUrl },
  });
  register(app);
  const server = createServer(receiver.requestListener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  workspace.connectBot(`http://127.0.0.1:${address.port}/slack/events`);
  return {
    app,
    client: aClient(workspace),
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A client as the bot would post with: without retries, so that each fault is seen. */
export function aClient(workspace: Workspace, token = workspace.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
}

export function aModal(changes: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    callback_id: 'post.flag',
    title: { type: 'plain_text', text: 'Avisar' },
    submit: { type: 'plain_text', text: 'Enviar' },
    blocks: [
      {
        type: 'input',
        block_id: 'text',
        label: { type: 'plain_text', text: 'Mensaje' },
        element: { type: 'plain_text_input', action_id: 'text.input' },
      },
    ],
    ...changes,
  };
}
