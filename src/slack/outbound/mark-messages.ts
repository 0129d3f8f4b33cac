import type { KnownBlock } from '@slack/types';
import type { Card, TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import { withWatermark } from '../kit/with-watermark.ts';

/** Slack takes no more blocks in a message. */
const MOST_BLOCKS = 50;

/**
 * Returns a messenger that puts a word above all that it says: a new installation is in trial, and looks so.
 * @param mark asked before each message; null for none
 */
export function markMessages(messenger: TeamMessenger, mark: () => Promise<string | null>): TeamMessenger {
  const marked = async (card: Card): Promise<Card> => {
    const word = await mark();
    if (word === null) return card;
    // The port carries blocks as plain objects: the builders know which they are.
    const { text, blocks } = withWatermark({ text: card.text, blocks: card.blocks as KnownBlock[] }, word);
    return { text, blocks: blocks.slice(0, MOST_BLOCKS) };
  };
  return {
    ...messenger,
    post: async (message) => messenger.post({ ...message, card: await marked(message.card) }),
    update: async (ref, card, urgency) => messenger.update(ref, await marked(card), urgency),
    upload: async (file) => {
      const word = await mark();
      return messenger.upload(word === null ? file : { ...file, title: `${word} · ${file.title}` });
    },
  };
}
