import type { ChannelTrouble } from '../../domain/cases/model/crises/channel-watch.ts';
import type { SlackTrouble } from './slack-answer.ts';

/** The message itself is wrong: sending it again cannot help. */
export const UNSENDABLE = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'metadata_too_large',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'invalid_arguments',
];

/**
 * Returns a sentence for operators when a message did not reach a channel: the cause and the
 * remedy.
 */
export function sendFailure(trouble: SlackTrouble, channel: string): string {
  switch (trouble.kind) {
    case 'throttled':
      return `Slack asks to wait ${Math.ceil(trouble.retryAfterMs / 1000)} s before the next message.`;
    case 'no_answer':
      return `Slack did not answer (${trouble.what}): it is not known whether the message is in ${channel}, so it is sent again.`;
    case 'refused':
      return refusals[trouble.error]?.(channel) ?? `Slack refuses the message for ${channel} (${trouble.error}).`;
  }
}

/** The same for a file, which is tried again only where that can help. */
export function uploadFailure(trouble: SlackTrouble, channel: string, name: string): string {
  switch (trouble.kind) {
    case 'throttled':
      return `Slack asks to wait ${Math.ceil(trouble.retryAfterMs / 1000)} s before the next file.`;
    case 'no_answer':
      return `Slack did not answer (${trouble.what}): it is not known whether the file ${name} is in ${channel}.`;
    case 'refused':
      return refusals[trouble.error]?.(channel) ?? `Slack refuses the file ${name} for ${channel} (${trouble.error}).`;
  }
}

/** The same for the deletion of a file, by its id in Slack: a person deletes there what the bot cannot. */
export function deletionFailure(trouble: SlackTrouble, file: string): string {
  switch (trouble.kind) {
    case 'throttled':
      return `Slack asks to wait ${Math.ceil(trouble.retryAfterMs / 1000)} s before the next deletion.`;
    case 'no_answer':
      return `Slack did not answer (${trouble.what}): it is not known whether the file ${file} is deleted, so it is deleted again.`;
    case 'refused':
      return trouble.error === 'missing_scope' || refusals[trouble.error] === badToken
        ? `${refusals[trouble.error]?.('') ?? ''} The file ${file} is still to be deleted.`
        : `Slack does not let the bot delete the file ${file} (${trouble.error}): delete it there by hand.`;
  }
}

const badToken = () => 'Slack refuses the token: copy the bot token again from “OAuth & Permissions” and start anew.';
const badMessage = () => 'Slack cannot show this message: it is too long or malformed, and is not sent again.';

const refusals: Record<string, (channel: string) => string> = {
  channel_not_found: (channel) =>
    `The bot does not see the channel ${channel}: invite it, or correct the channel's id.`,
  not_in_channel: (channel) => `The bot is not in the channel ${channel}: invite it there.`,
  is_archived: (channel) => `The channel ${channel} is archived: restore it, or choose another one.`,
  missing_scope: () =>
    'The app lacks a scope, such as files:write: compare its scopes with manifest.yml and install it again.',
  invalid_auth: badToken,
  account_inactive: badToken,
  token_revoked: badToken,
  invalid_blocks: badMessage,
  invalid_blocks_format: badMessage,
  msg_blocks_too_long: badMessage,
  msg_too_long: badMessage,
};

/** Errors of Slack that concern one message only; the channel accepts others. */
const OF_THE_MESSAGE = [
  ...UNSENDABLE,
  'message_not_found',
  'thread_not_found',
  'cant_update_message',
  'edit_window_closed',
];

const WORDS: Readonly<Record<string, ChannelTrouble>> = {
  is_archived: 'archived',
  is_inactive: 'archived',
  channel_not_found: 'not_in_channel',
  not_in_channel: 'not_in_channel',
};

/**
 * Returns what a failed call reveals about its channel. Null when it reveals nothing: when Slack
 * asks the bot to wait, Slack is reachable.
 */
export function channelTrouble(trouble: SlackTrouble): 'reached' | ChannelTrouble | null {
  switch (trouble.kind) {
    case 'throttled':
      return null;
    case 'no_answer':
      return 'silent';
    case 'refused':
      return OF_THE_MESSAGE.includes(trouble.error) ? 'reached' : (WORDS[trouble.error] ?? 'refused');
  }
}
