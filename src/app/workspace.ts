import type { FetchFunction } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Workspace } from '../adapters/workspace/check-workspace.ts';
import { checkWorkspace } from '../adapters/workspace/check-workspace.ts';
import type { Clients } from '../adapters/workspace/clients.ts';
import { createClients } from '../adapters/workspace/clients.ts';
import type { Config } from '../config/config.ts';
import type { Consequence, WrongSetting } from '../config/wrong-settings.ts';
import type { StartWaits } from './lifecycle/start-waits.ts';

const NO_SECOND_CHANNEL =
  'SLACK_SECOND_CHANNEL is not set: when the channel of the cases is out of reach, nobody in Slack sees people at risk';

/** One of the three attempts of a question to Slack ends after this long; then the start waits. */
const startPatienceMs = 4_000;

type Channels = Omit<Config['slack'], 'apiUrl'>;

/** The workspace and how it is called. */
export type ConnectedSlack = Workspace & {
  clients: Clients;
  /** Channels that can be used. The one of the cases stays where it is: its cards wait for it. */
  channels: Channels;
  /** Channels that cannot be used. */
  wrong: WrongSetting[];
};

const CONSEQUENCE_OF: Readonly<Record<string, Consequence>> = {
  SLACK_CASES_CHANNEL: 'cases_channel',
  SLACK_DIGEST_CHANNEL: 'digest_channel',
  SLACK_SECOND_CHANNEL: 'second_channel',
  SLACK_DRILL_CHANNEL: 'drills',
};

/**
 * The workspace's clients, once its token is known to be good. Slack is waited for.
 * @throws WorkspaceError whose message is a sentence for the person who starts it
 */
export async function connectSlack(deps: {
  botToken: string;
  slack: Config['slack'];
  /** Way to Slack. */
  fetch: FetchFunction;
  waits: Pick<StartWaits, 'until'>;
  log: Logger;
}): Promise<ConnectedSlack> {
  const { botToken, waits, log } = deps;
  const { apiUrl, ...channels } = deps.slack;
  const clients = createClients({ token: botToken, apiUrl, fetch: deps.fetch });
  const asking = new WebClient(botToken, { ...clients.options, timeout: startPatienceMs });
  const checked = await waits.until(() => checkWorkspace({ client: asking, ...channels }));
  const { teamId, botUserId, botId, url, scopes, faults } = checked;
  if (channels.secondChannel === null) log.warn(NO_SECOND_CHANNEL);
  const wrong = faults.map(({ variable, message }): WrongSetting => {
    return { variable, message, consequence: CONSEQUENCE_OF[variable] ?? 'cases_channel', instead: null };
  });
  return { teamId, botUserId, botId, url, scopes, clients, channels: usable(channels, wrong), wrong };
}

function usable(channels: Channels, wrong: readonly WrongSetting[]): Channels {
  const isWrong = (consequence: Consequence) => wrong.some((one) => one.consequence === consequence);
  const { casesChannel, digestChannel, secondChannel, drillChannel } = channels;
  return {
    casesChannel,
    digestChannel: isWrong('digest_channel') ? casesChannel : digestChannel,
    secondChannel: isWrong('second_channel') ? null : secondChannel,
    drillChannel: isWrong('drills') ? null : drillChannel,
  };
}
