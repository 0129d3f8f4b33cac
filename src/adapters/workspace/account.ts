import type { UsersInfoResponse } from '@slack/web-api';
import type { OutsiderReason } from '../../domain/people/actor.ts';

/** Data that Slack holds about a person. */
export type Account = {
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

export function accountOf(user: SlackUser, teamId: string): Account {
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
