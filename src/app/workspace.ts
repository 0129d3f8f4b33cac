import type { FetchFunction } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Workspace } from '../adapters/workspace/check-workspace.ts';
import { checkWorkspace } from '../adapters/workspace/check-workspace.ts';
import type { Clients } from '../adapters/workspace/clients.ts';
import { createClients } from '../adapters/workspace/clients.ts';

const NO_SECOND_CHANNEL =
  'SLACK_SECOND_CHANNEL is not set: when the channel of the cases is out of reach, nobody in Slack sees people at risk';

/** A start that waits for a silent Slack gives up after three attempts of this length. */
const startPatienceMs = 4_000;

/** The workspace and how it is called. */
export type ConnectedSlack = Workspace & { clients: Clients };

/**
 * The workspace's clients, once its token and channels are known to be good.
 * @throws WorkspaceError whose message is a sentence for the person who starts it
 */
export async function connectSlack(deps: {
  botToken: string;
  apiUrl: string;
  channels: {
    casesChannel: string;
    digestChannel: string;
    secondChannel: string | null;
    drillChannel: string | null;
  };
  /** Way to Slack. */
  fetch: FetchFunction;
  log: Logger;
}): Promise<ConnectedSlack> {
  const { botToken, apiUrl, channels, log } = deps;
  const clients = createClients({ token: botToken, apiUrl, fetch: deps.fetch });
  const asking = new WebClient(botToken, { ...clients.options, timeout: startPatienceMs });
  const { teamId, botUserId, botId, url } = await checkWorkspace({ client: asking, ...channels });
  if (channels.secondChannel === null) log.warn(NO_SECOND_CHANNEL);
  return { teamId, botUserId, botId, url, clients };
}
