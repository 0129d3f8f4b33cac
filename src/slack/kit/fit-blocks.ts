import type { KnownBlock } from '@slack/types';
import { shortenedMarkup, truncate } from './blocks.ts';
import { charactersIn } from './characters-in.ts';

/** Limits in characters of a line of small print and of a section, one step after the other while there is no room. */
const STEPS = [
  { smallPrint: 280, section: Number.POSITIVE_INFINITY },
  { smallPrint: 280, section: 900 },
  { smallPrint: 200, section: 500 },
  { smallPrint: 120, section: 280 },
] as const;

/**
 * Returns the same blocks; where they are more than that together, small print gives way first, then what only tells.
 * What a button answers, and the text that is to go out, stay whole.
 */
export function fitBlocks(blocks: readonly KnownBlock[], characters: number): KnownBlock[] {
  let shown = [...blocks];
  for (const step of STEPS) {
    if (charactersIn(shown) <= characters) break;
    shown = shown.map((block, at) => shorter(block, step, isAnswered(block, shown[at + 1])));
  }
  return shown;
}

function isAnswered(block: KnownBlock, next: KnownBlock | undefined): boolean {
  return next?.type === 'actions' || (block.type === 'section' && block.accessory !== undefined);
}

function shorter(block: KnownBlock, step: (typeof STEPS)[number], answered: boolean): KnownBlock {
  if (block.type === 'section' && block.text?.type === 'mrkdwn' && !answered)
    return { ...block, text: { ...block.text, text: shortenedMarkup(block.text.text, step.section) } };
  if (block.type !== 'context') return block;
  const elements = block.elements.map((element) => {
    if (element.type === 'mrkdwn') return { ...element, text: shortenedMarkup(element.text, step.smallPrint) };
    return element.type === 'plain_text' ? { ...element, text: truncate(element.text, step.smallPrint) } : element;
  });
  return { ...block, elements };
}
