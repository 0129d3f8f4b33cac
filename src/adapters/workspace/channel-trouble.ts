import type { ChannelTrouble } from '../../domain/cases/model/crises/channel-watch.ts';
import { UNSENDABLE } from './send-failure.ts';
import type { SlackTrouble } from './slack-answer.ts';

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
