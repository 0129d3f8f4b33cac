import type { KnownBlock } from '@slack/types';
import { shortenedMarkup, truncate } from './blocks.ts';
import { charactersIn } from './characters-in.ts';

/** Limit for a line of small print, where there is no room for more. */
const SHORT = 280;

/** The same blocks; where they are more than that together, small print gives way to what must be read and to what can be pressed. */
export function fitBlocks(blocks: readonly KnownBlock[], characters: number): KnownBlock[] {
  return charactersIn(blocks) <= characters ? [...blocks] : blocks.map(short);
}

function short(block: KnownBlock): KnownBlock {
  if (block.type !== 'context') return block;
  const elements = block.elements.map((element) => {
    if (element.type === 'mrkdwn') return { ...element, text: shortenedMarkup(element.text, SHORT) };
    return element.type === 'plain_text' ? { ...element, text: truncate(element.text, SHORT) } : element;
  });
  return { ...block, elements };
}
