import type { FetchFunction } from '@slack/web-api';
import { WebClient } from '@slack/web-api';
import type { OutsiderReason } from '../../domain/people/actor.ts';
import type { UserGroups } from './ask-slack.ts';
import { askAccount, askUserGroups, isSharedOutside } from './ask-slack.ts';
import { createClients } from './clients.ts';
import type { SlackTrouble } from './slack-answer.ts';
import { slackTroubleOf } from './slack-answer.ts';

/** Slack's answer, or why there is none. */
export type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; trouble: SlackTrouble };

/** The bot's account, and what Slack says of itself beside it. */
type BotAccount = {
  teamId: string;
  workspace: string;
  bot: string;
  /** Address of the workspace. */
  url: string;
  /** Scopes that the token has; null where Slack does not say. */
  scopes: readonly string[] | null;
  /** Milliseconds by which this machine's clock is ahead of Slack's; null where Slack does not say. */
  aheadMs: number | null;
};

export type ChannelFacts = { name: string; isArchived: boolean; hasBot: boolean; isShared: boolean };

/** Looks at Slack as the bot sees it. It changes nothing. */
export type SlackInspector = {
  account(): Promise<Asked<BotAccount>>;
  channel(id: string): Promise<Asked<ChannelFacts>>;
  groups(): Promise<Asked<UserGroups>>;
  /** Returns why a person may handle no cases, whatever the handbook says; null for a full member of that team. */
  outsider(user: string, teamId: string): Promise<Asked<OutsiderReason | null>>;
  /** Asks for a connection of Socket Mode without opening it. */
  socket(appToken: string): Promise<Asked<true>>;
};

const timeoutMs = 4_000;

/** @param now milliseconds since the epoch, of this machine's clock */
export function inspectSlack(given: {
  token: string;
  apiUrl: string;
  /** Way to Slack. */
  fetch: typeof fetch;
  now(): number;
}): SlackInspector {
  const { token, apiUrl, now } = given;
  let heard: Pick<BotAccount, 'scopes' | 'aheadMs'> = { scopes: null, aheadMs: null };

  const listening: FetchFunction = async (url, init) => {
    const askedAt = now();
    const answer = await given.fetch(url, init);
    heard = {
      scopes: scopesIn(answer.headers.get('x-oauth-scopes')),
      aheadMs: aheadOf(answer.headers.get('date'), (askedAt + now()) / 2),
    };
    return answer;
  };
  const { options } = createClients({ token, apiUrl, fetch: listening });
  const client = new WebClient(token, { ...options, timeout: timeoutMs, retryConfig: { retries: 1, minTimeout: 200 } });

  return {
    account: () =>
      asked(async () => {
        const { team_id, team, user, url } = await client.auth.test();
        const { scopes, aheadMs } = heard;
        return { teamId: team_id ?? '', workspace: team ?? '', bot: user ?? '', url: url ?? '', scopes, aheadMs };
      }),
    channel: (id) =>
      asked(async () => {
        const { channel } = await client.conversations.info({ channel: id });
        return {
          name: channel?.name ?? id,
          isArchived: channel?.is_archived === true,
          hasBot: channel?.is_member !== false,
          isShared: isSharedOutside(channel ?? {}),
        };
      }),
    groups: () => asked(() => askUserGroups(client)),
    outsider: (user, teamId) => asked(async () => (await askAccount(client, teamId, user)).stranger),
    socket: (appToken) =>
      asked(async () => {
        await client.apps.connections.open({ token: appToken });
        return true as const;
      }),
  };
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Asked<Answer>> {
  try {
    return { ok: true, answer: await ask() };
  } catch (error) {
    const trouble = slackTroubleOf(error);
    if (trouble === null) throw error;
    return { ok: false, trouble };
  }
}

function scopesIn(header: string | null): string[] | null {
  return header === null ? null : header.split(',').map((scope) => scope.trim());
}

/** The header tells whole seconds: on average it is half a second old. */
function aheadOf(header: string | null, at: number): number | null {
  const theirs = Date.parse(header ?? '');
  return Number.isNaN(theirs) ? null : Math.round(at - theirs - 500);
}
