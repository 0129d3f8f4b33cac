import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
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
    return isSharedOutside(channel);
  } catch (error) {
    if (isRefusal(error, 'channel_not_found') || isOfFew(error)) return false;
    throw error;
  }
}

/** Ways in which Slack says that a channel is shared. */
type Sharing = {
  is_shared?: boolean | undefined;
  is_ext_shared?: boolean | undefined;
  is_org_shared?: boolean | undefined;
};

/** Returns true for a channel shared with another organisation. Workspaces of one Enterprise Grid are one organisation. */
export function isSharedOutside(channel: Sharing): boolean {
  return channel.is_ext_shared === true || (channel.is_shared === true && channel.is_org_shared !== true);
}

/** Scopes for conversations of a few people. The bot asks for none of them. */
const OF_FEW = ['mpim:read', 'im:read'];

/** Returns true where Slack lacks but the scope for a group's direct messages, where the bot can never be. */
function isOfFew(error: unknown): boolean {
  if (!isRefusal(error, 'missing_scope') || !(error instanceof WebAPIPlatformError)) return false;
  const { needed = '', provided = '' } = error.data as { needed?: string; provided?: string };
  const has = provided.split(',');
  const lacking = needed.split(',').filter((scope) => !has.includes(scope));
  return lacking.length > 0 && lacking.every((scope) => OF_FEW.includes(scope));
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
  /** Time zone, as in `Europe/Madrid`; null when Slack does not say. */
  zone: string | null;
  /** Fields that Slack leaves out and that the reason needs; a permission never rests on a gap. */
  untold: string[];
};

type SlackUser = NonNullable<UsersInfoResponse['user']>;

function accountOf(user: SlackUser, teamId: string): Account {
  const name = [user.profile?.display_name, user.real_name, user.name, user.id].find(Boolean) ?? '';
  const untold = TOLD.filter((field) => typeof user[field] !== 'boolean');
  const reason = outsiderReason(user, teamId) ?? (untold.length > 0 ? 'lookup_failed' : null);
  return { stranger: reason, name, locale: user.locale ?? null, zone: user.tz ?? null, untold };
}

const TOLD = ['deleted', 'is_bot', 'is_restricted', 'is_ultra_restricted'] as const;

function outsiderReason(user: SlackUser, teamId: string): Account['stranger'] {
  // For Slack, a stranger is a person met in a shared channel.
  if (user.is_stranger === true || !isOfTeam(user, teamId)) return 'other_team';
  if (user.deleted === true) return 'deleted';
  if (user.is_bot === true || user.is_workflow_bot === true) return 'bot';
  if (user.is_restricted === true || user.is_ultra_restricted === true) return 'guest';
  return null;
}

/** Returns true for a member of the workspace. On an Enterprise Grid, `team_id` is their home, and `teams` are all that they are in. */
function isOfTeam({ team_id, enterprise_user }: SlackUser, teamId: string): boolean {
  return team_id === teamId || enterprise_user?.teams?.includes(teamId) === true;
}
