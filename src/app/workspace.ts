import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Workspace } from '../adapters/workspace/check-workspace.ts';
import { checkWorkspace } from '../adapters/workspace/check-workspace.ts';
import type { Clients } from '../adapters/workspace/clients.ts';
import { createClients } from '../adapters/workspace/clients.ts';
import type { Config } from '../config/config.ts';

const NO_SECOND_CHANNEL =
  'SLACK_SECOND_CHANNEL is not set: when the channel of the cases is out of reach, nobody in Slack sees people at risk';

/** A start that waits for a silent Slack gives up after three attempts of this length. */
const startPatienceMs = 4_000;

/**
 * The workspace's clients, once its token and channels are known to be good.
 * @throws WorkspaceError whose message is a sentence for the person who starts it
 */
export async function reachWorkspace(
  { slack, secrets }: Pick<Config, 'slack' | 'secrets'>,
  log: Logger,
): Promise<{ clients: Clients; workspace: Workspace }> {
  const clients = createClients({ token: secrets.botToken, apiUrl: slack.apiUrl });
  const asking = new WebClient(secrets.botToken, { ...clients.options, timeout: startPatienceMs });
  const workspace = await checkWorkspace({ client: asking, ...slack });
  if (slack.secondChannel === null) log.warn(NO_SECOND_CHANNEL);
  return { clients, workspace };
}
