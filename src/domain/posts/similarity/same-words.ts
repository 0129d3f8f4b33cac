import { passedOn } from './passed-on.ts';

/**
 * Returns a text for comparison word for word. Every word, name, account and figure stays, in its
 * order. Links, accents, capitals, marks, emoji and the form of a share are removed.
 */
export function sameWords(text: string): string {
  return passedOn(text)
    .text.normalize('NFKD')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}
