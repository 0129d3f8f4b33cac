import type { WebClient } from '@slack/web-api';
import { isSharedOutside } from './ask-slack.ts';
import type { SlackTrouble } from './slack-answer.ts';
import { isUnwell, slackTroubleOf } from './slack-answer.ts';
import { unreachableMessage } from './unreachable.ts';
import { WorkspaceError } from './workspace-error.ts';

/** The workspace and who the bot is in it. */
export type Workspace = {
  teamId: string;
  botUserId: string;
  botId: string;
  url: string;
  /** Scopes of the token; none where Slack does not say. */
  scopes: readonly string[];
};

/** The token and its workspace, and each channel that cannot be used. */
type CheckedWorkspace = Workspace & { faults: ChannelFault[] };

/** `message`: what is wrong with the channel, without its setting. */
type ChannelFault = { variable: string; message: string };

const CASES = 'SLACK_CASES_CHANNEL';

/**
 * Asks Slack whether the bot can work with these settings; changes nothing.
 * @returns the workspace; a channel that cannot be used is a fault and no error
 * @throws WorkspaceError where the token is refused, Slack cannot be reached, or the channel of the
 * cases is shared with another organisation
 */
export async function checkWorkspace(settings: {
  client: WebClient;
  /** Channel ids. */
  casesChannel: string;
  digestChannel: string;
  secondChannel?: string | null;
  drillChannel?: string | null;
}): Promise<CheckedWorkspace> {
  const { client, casesChannel, digestChannel, secondChannel = null, drillChannel = null } = settings;
  const account = await client.auth.test().catch((error: unknown) => {
    throw tokenError(error, client);
  });
  if (account.team_id === undefined || account.user_id === undefined || account.url === undefined) {
    throw unreachable(client, 'an answer that is not of the Web API');
  }
  const faults: ChannelFault[] = [];
  for (const [variable, id] of [
    [CASES, casesChannel],
    ['SLACK_DIGEST_CHANNEL', digestChannel],
    ['SLACK_SECOND_CHANNEL', secondChannel],
    ['SLACK_DRILL_CHANNEL', drillChannel],
  ] as const) {
    const message = id === null ? null : await faultOf(client, variable, id);
    if (message !== null) faults.push({ variable, message });
  }
  return {
    teamId: account.team_id,
    botUserId: account.user_id,
    botId: account.bot_id ?? '',
    url: account.url,
    scopes: account.response_metadata?.scopes ?? [],
    faults,
  };
}

/** Returns what is wrong with the channel; null if it can be used. */
async function faultOf(client: WebClient, variable: string, id: string): Promise<string | null> {
  const named = `names a channel (${id}) that`;
  let channel: Awaited<ReturnType<WebClient['conversations']['info']>>['channel'];
  try {
    ({ channel } = await client.conversations.info({ channel: id }));
  } catch (error) {
    return refusedChannel(error, client, named);
  }
  if (isSharedOutside(channel ?? {})) {
    const message = `${named} is shared with another organisation, where cases may not be handled: choose a channel of your own.`;
    if (variable === CASES) throw new WorkspaceError(`${variable} ${message}`);
    return message;
  }
  if (channel?.is_archived === true) return `${named} is archived: restore it in Slack, or choose another one.`;
  if (channel?.is_member === false) return `${named} does not have the bot in it: type “/invite @Portavoz” there.`;
  return null;
}

function refusedChannel(error: unknown, client: WebClient, named: string): string {
  const trouble = slackTroubleOf(error);
  if (trouble?.kind !== 'refused' || isUnwell(trouble.error)) throw passingError(error, trouble, client);
  if (trouble.error === 'channel_not_found') {
    return `${named} does not exist or the bot is not invited: copy its id (C…) from the channel's details, and type “/invite @Portavoz” there.`;
  }
  if (trouble.error === 'missing_scope') {
    return `${named} the Slack app may not look at (missing_scope): give it the scopes of manifest.yml and install it again.`;
  }
  return `${named} Slack does not show (${trouble.error}).`;
}

function tokenError(error: unknown, client: WebClient): unknown {
  const trouble = slackTroubleOf(error);
  if (trouble?.kind !== 'refused' || isUnwell(trouble.error)) return passingError(error, trouble, client);
  return new WorkspaceError(
    `Slack refuses SLACK_BOT_TOKEN (${trouble.error}): copy the bot token again from “OAuth & Permissions” of your Slack app.`,
    { cause: error },
  );
}

function passingError(error: unknown, trouble: SlackTrouble | null, client: WebClient): unknown {
  switch (trouble?.kind) {
    case 'throttled': {
      const seconds = Math.ceil(trouble.retryAfterMs / 1000);
      return new WorkspaceError(`Slack asks to wait ${seconds} s.`, { cause: error, canPass: true });
    }
    case 'no_answer':
      return unreachable(client, trouble.what, error);
    case 'refused':
      return unreachable(client, trouble.error, error);
    default:
      return error;
  }
}

function unreachable({ slackApiUrl }: WebClient, what: string, cause?: unknown): WorkspaceError {
  return new WorkspaceError(unreachableMessage(slackApiUrl, what), { cause, canPass: true });
}
