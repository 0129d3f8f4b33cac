import type { KnownBlock } from '@slack/types';

/** Words of ours and controls of a message. */
export type Size = { words: number; controls: number };
export type Goal = Size;

/**
 * Counts the words of ours on a message, and its controls. The citizen's words and the text that goes out
 * are rich text, and are not counted; nor are the options of a menu, which nobody sees before they open it.
 */
export function sizeOfBlocks(blocks: readonly KnownBlock[]): Size {
  const controls = blocks.flatMap(controlsOf);
  const said = [...blocks.flatMap(textsOf), ...controls.flatMap(labelOf)];
  return { words: said.reduce((sum, text) => sum + wordsIn(text), 0), controls: controls.length };
}

/** Returns the largest: that with the most words. */
export function largestOf<One extends Size>(sizes: readonly One[]): One {
  const [first, ...others] = sizes;
  if (first === undefined) throw new Error('There is nothing to measure.');
  return others.reduce((most, one) => (one.words > most.words ? one : most), first);
}

function controlsOf(block: KnownBlock): object[] {
  if (block.type === 'actions') return [...block.elements];
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
}

function labelOf(control: object): string[] {
  const { type, text, placeholder } = control as { type: string; text?: Label; placeholder?: Label };
  return type === 'button' ? [text?.text ?? ''] : [placeholder?.text ?? ''];
}

type Label = { text: string };

function textsOf(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return [block.text?.text ?? '', ...(block.fields ?? []).map(({ text }) => text)];
    case 'context':
      return block.elements.map((one) => ('text' in one ? one.text : ''));
    default:
      return [];
  }
}

/** Words as a person reads them: of a link or a date its label. */
function wordsIn(text: string): number {
  const read = text.replaceAll(/<[^<>|]*\|([^<>]*)>/g, '$1').replaceAll(/<[^<>]*>/g, 'name');
  return read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
