import type { WebClient } from '@slack/web-api';
import type { SlackTrouble } from './slack-answer.ts';
import { slackTroubleOf } from './slack-answer.ts';
import { unreachableMessage } from './unreachable.ts';
import { WorkspaceError } from './workspace-error.ts';

/** The workspace and who the bot is in it. */
export type Workspace = { teamId: string; botUserId: string; botId: string; url: string };

/**
 * Asks Slack whether the bot can work with these settings; changes nothing.
 * @throws WorkspaceError for the first thing that is wrong
 */
export async function checkWorkspace(settings: {
  client: WebClient;
  /** Channel ids. */
  casesChannel: string;
  digestChannel: string;
  secondChannel?: string | null;
  drillChannel?: string | null;
}): Promise<Workspace> {
  const { client, casesChannel, digestChannel, secondChannel = null, drillChannel = null } = settings;
  const account = await client.auth.test().catch((error: unknown) => {
    throw tokenError(error, client);
  });
  if (account.team_id === undefined || account.user_id === undefined || account.url === undefined) {
    throw new WorkspaceError(unreachableMessage(client.slackApiUrl, 'an answer that is not of the Web API'));
  }
  await checkChannel(client, 'SLACK_CASES_CHANNEL', casesChannel);
  await checkChannel(client, 'SLACK_DIGEST_CHANNEL', digestChannel);
  if (secondChannel !== null) await checkChannel(client, 'SLACK_SECOND_CHANNEL', secondChannel);
  if (drillChannel !== null) await checkChannel(client, 'SLACK_DRILL_CHANNEL', drillChannel);
  return { teamId: account.team_id, botUserId: account.user_id, botId: account.bot_id ?? '', url: account.url };
}

async function checkChannel(client: WebClient, variable: string, id: string): Promise<void> {
  const { channel } = await client.conversations.info({ channel: id }).catch((error: unknown) => {
    throw channelError(error, client, variable, id);
  });
  const named = `The channel in ${variable} (${id})`;
  if (channel?.is_archived === true) {
    throw new WorkspaceError(`${named} is archived: restore it in Slack, or choose another one.`);
  }
  if (channel?.is_member === false) {
    throw new WorkspaceError(`${named} does not have the bot in it: type “/invite @Portavoz” there, and start again.`);
  }
  if ([channel?.is_shared, channel?.is_ext_shared, channel?.is_org_shared].includes(true)) {
    throw new WorkspaceError(
      `${named} is shared with another organisation, where cases may not be handled: choose a channel of your own.`,
    );
  }
}

function tokenError(error: unknown, client: WebClient): unknown {
  const trouble = slackTroubleOf(error);
  if (trouble?.kind === 'refused') {
    return new WorkspaceError(
      `Slack refuses SLACK_BOT_TOKEN (${trouble.error}): copy the bot token again from “OAuth & Permissions” of your Slack app.`,
      { cause: error },
    );
  }
  return otherError(error, trouble, client);
}

function channelError(error: unknown, client: WebClient, variable: string, id: string): unknown {
  const trouble = slackTroubleOf(error);
  if (trouble?.kind !== 'refused') return otherError(error, trouble, client);
  if (trouble.error === 'channel_not_found') {
    return new WorkspaceError(
      `The channel in ${variable} (${id}) does not exist or the bot is not invited: copy its id (C…) from the channel's details, and type “/invite @Portavoz” there.`,
      { cause: error },
    );
  }
  if (trouble.error === 'missing_scope') {
    return new WorkspaceError(
      'The Slack app may not look at channels (missing_scope): give it the scopes of manifest.yml and install it again.',
      { cause: error },
    );
  }
  return new WorkspaceError(`Slack does not show the channel in ${variable} (${trouble.error}).`, { cause: error });
}

function otherError(error: unknown, trouble: SlackTrouble | null, { slackApiUrl }: WebClient): unknown {
  switch (trouble?.kind) {
    case 'throttled': {
      const seconds = Math.ceil(trouble.retryAfterMs / 1000);
      return new WorkspaceError(`Slack asks to wait ${seconds} s: start again then.`, { cause: error });
    }
    case 'no_answer':
      return new WorkspaceError(unreachableMessage(slackApiUrl, trouble.what), { cause: error });
    default:
      return error;
  }
}
