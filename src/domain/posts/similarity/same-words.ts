import { passedOn } from './passed-on.ts';

/**
 * A text as it is compared word for word: every word, name, account and figure of it stays, in its order; links, accents, capitals, marks,
 * emoji and the form of a share go.
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
