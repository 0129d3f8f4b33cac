import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { OutsiderReason } from '../../domain/people/actor.ts';
import { slackTroubleOf } from './slack-answer.ts';

/** The people in each user group, by the group's id. */
export type UserGroups = ReadonlyMap<string, ReadonlySet<string>>;

export async function askAccount(client: WebClient, teamId: string, userId: string): Promise<Account> {
  const { user } = await client.users.info({ user: userId, include_locale: true });
  if (user === undefined) throw new Error('Slack answered without a user');
  return accountOf(user, teamId);
}

/**
 * Returns true if people of other organisations are in a channel. In a place that the bot cannot
 * see (a direct message, a private channel without it) it can show nothing either. Only the person
 * who asks reads its answer there, and only that person counts.
 */
export async function askIsShared(client: WebClient, channelId: string): Promise<boolean> {
  if (channelId.startsWith('D')) return false;
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (channel === undefined) throw new Error('Slack answered without a channel');
    return [channel.is_shared, channel.is_ext_shared, channel.is_org_shared].includes(true);
  } catch (error) {
    if (isRefusal(error, 'channel_not_found')) return false;
    throw error;
  }
}

/** One call for all groups: Slack lets us ask 20 times a minute, and a handbook may name more groups than that. */
export async function askUserGroups(client: WebClient): Promise<UserGroups> {
  try {
    const { usergroups } = await client.usergroups.list({ include_users: true });
    if (usergroups === undefined) throw new Error('Slack answered without user groups');
    return new Map(usergroups.map(({ id, users }) => [id ?? '', new Set(users)]));
  } catch (error) {
    // A workspace whose plan has no user groups at all.
    if (isRefusal(error, 'plan_upgrade_required')) return new Map();
    throw error;
  }
}

function isRefusal(error: unknown, word: string): boolean {
  const trouble = slackTroubleOf(error);
  return trouble?.kind === 'refused' && trouble.error === word;
}

/** Data that Slack holds about a person. */
type Account = {
  /**
   * Reason why this account may handle no cases, whatever the handbook says; null for a full member
   * of our own team.
   */
  stranger: Exclude<OutsiderReason, 'no_role' | 'shared_channel'> | null;
  name: string;
  /** Locale, as in `es-ES`; null when Slack does not say. */
  locale: string | null;
};

type SlackUser = NonNullable<UsersInfoResponse['user']>;

function accountOf(user: SlackUser, teamId: string): Account {
  const name = [user.profile?.display_name, user.real_name, user.name, user.id].find(Boolean) ?? '';
  return { stranger: outsiderReason(user, teamId), name, locale: user.locale ?? null };
}

function outsiderReason(user: SlackUser, teamId: string): Account['stranger'] {
  // For Slack, a stranger is a person met in a shared channel.
  if (user.is_stranger === true || user.team_id !== teamId) return 'other_team';
  if (user.deleted === true) return 'deleted';
  if (user.is_bot === true || user.is_workflow_bot === true) return 'bot';
  if (user.is_restricted === true || user.is_ultra_restricted === true) return 'guest';
  const isTold = [user.deleted, user.is_bot, user.is_restricted, user.is_ultra_restricted].every((it) => it === false);
  return isTold ? null : 'lookup_failed';
}
