import type { TextObject as SlackText } from '@slack/types';
import { Mrkdwn } from './mrkdwn.tsx';
import { withEmoji } from './with-emoji.ts';

/** A text object of Slack: plain text as it is, mrkdwn read. */
export function TextObject({ text }: { text: SlackText }) {
  if (text.type === 'mrkdwn') return <Mrkdwn source={text.text} />;
  return <p className="plain">{withEmoji(text.text)}</p>;
}
