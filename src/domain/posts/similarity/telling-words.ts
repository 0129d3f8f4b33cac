import { readWords } from '../../phrases/read-words.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import { stopWords } from '../../text/stop-words.ts';
import { passingWords } from './passing-words.ts';

/** `[24/11/26, 10:32] Juan:` and `24/11/26 10:32 - Juan:`, before each line of a chat that was copied out. */
const CHAT_LINE = /^\s*\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?\]?(?: ?-)? [^:\n]{1,40}:/gmu;
const MAY_BE_ADDRESS = /[\p{L}\p{N}][.@([][\p{L}\p{N}]/u;

/**
 * Returns the informative words of a short text, folded. It leaves out links, accounts, signs of a
 * share or quotation, words that pass a message on, and stop words. Hashtags count as words.
 */
export function tellingWords(text: string): string[] {
  return readWords(withoutAddresses(text.replace(CHAT_LINE, '\n')))
    .words.map(({ folded }) => folded)
    .filter((word) => !stopWords.has(word) && !passingWords.has(word));
}

/** Reading addresses costs more than all the rest; most texts hold none. */
function withoutAddresses(text: string): string {
  if (!MAY_BE_ADDRESS.test(text)) return text;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of findWebAddresses(text)) {
    kept.push(text.slice(from, start));
    from = end;
  }
  return [...kept, text.slice(from)].join(' ');
}
