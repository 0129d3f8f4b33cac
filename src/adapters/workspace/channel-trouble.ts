import type { ChannelTrouble } from '../../domain/cases/model/crises/channel-watch.ts';
import { UNSENDABLE } from './send-failure.ts';
import type { SlackTrouble } from './slack-answer.ts';

/** What Slack says of one message alone; its channel takes others. */
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

/** What a call that brought nothing says of its channel; null when it says nothing: a Slack that asks to wait is there. */
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
