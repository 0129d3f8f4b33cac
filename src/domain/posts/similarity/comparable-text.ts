import { readWords } from '../../phrases/read-words.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import { stopWords } from '../../text/stop-words.ts';
import { passingWords } from './lexicon/passing-words.ts';

/** A text made ready to be compared with very many others. */
export type ComparableText = {
  /** Four-character shingles of its telling words, each as a number below 2^21; sorted, each once. */
  shingles: Uint32Array;
  /**
   * Shingles of stretches that overlap by half, if the text is long. Anything that a long text says
   * is contained in one of them.
   */
  parts: readonly Uint32Array[];
  /** Number of informative words. */
  words: number;
};

const SIZE = 4;
/** Letters, figures, the edge of a word, and all other signs as one. */
const SIGNS = 38;
const OTHER = SIGNS - 1;

/** A longer stretch holds by chance what it does not say. */
const PART = 48;
/** Maximum number of compared words; no post is longer, and later words are ignored. */
const MOST_WORDS = 600;

/** A pure function of the text: the same on every machine, so that its shingles can be kept. */
export function comparableText(text: string): ComparableText {
  const words = tellingWords(text).slice(0, MOST_WORDS);
  const shingles = shinglesOf(words);
  if (words.length <= PART) return { shingles, parts: [shingles], words: words.length };
  const parts: Uint32Array[] = [];
  for (let from = 0; from < words.length - PART / 2; from += PART / 2) {
    parts.push(shinglesOf(words.slice(from, from + PART)));
  }
  return { shingles, parts, words: words.length };
}

/** Within words, so that their order does not matter. */
function shinglesOf(words: readonly string[]): Uint32Array {
  const found = new Set<number>();
  for (const word of words) {
    const signs = [0, ...[...word].map(signOf), 0];
    while (signs.length < SIZE) signs.push(0);
    for (let at = 0; at + SIZE <= signs.length; at += 1) {
      found.add(signs.slice(at, at + SIZE).reduce((number, sign) => number * SIGNS + sign, 0));
    }
  }
  return Uint32Array.from(found).sort();
}

function signOf(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : OTHER;
}

/** `[24/11/26, 10:32] Juan:` and `24/11/26 10:32 - Juan:`, before each line of a chat that was copied out. */
const CHAT_LINE = /^\s*\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?\]?(?: ?-)? [^:\n]{1,40}:/gmu;
const MAY_BE_ADDRESS = /[\p{L}\p{N}][.@([][\p{L}\p{N}]/u;

/**
 * Returns the informative words of a short text, folded. It leaves out links, accounts, signs of a
 * share or quotation, words that pass a message on, and stop words. Hashtags count as words.
 */
function tellingWords(text: string): string[] {
  return readWords(withoutAddresses(text.replace(CHAT_LINE, '\n')))
    .words.map(({ folded }) => folded)
    .filter((word) => !stopWords.has(word) && !passingWords.has(word));
}

/** Returns the text without addresses and accounts. Reading them costs more than all the rest; most texts hold none. */
export function withoutAddresses(text: string): string {
  if (!MAY_BE_ADDRESS.test(text)) return text;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of findWebAddresses(text)) {
    kept.push(text.slice(from, start));
    from = end;
  }
  return [...kept, text.slice(from)].join(' ');
}
