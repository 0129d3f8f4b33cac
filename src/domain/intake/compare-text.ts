import type { ComparableText } from '../posts/similarity/comparable-text.ts';
import { comparableText } from '../posts/similarity/comparable-text.ts';
import { passedOn } from '../posts/similarity/passed-on.ts';
import { sameWords } from '../posts/similarity/same-words.ts';
import { rememberLast } from '../text/remember-last.ts';

/** A text ready to be held against those that are there. */
export type Comparable = {
  /** True when its form says that it passes on another's words and nothing of its own. */
  isShare: boolean;
  /** Hash of its very words, and how many they are. */
  wording: string;
  words: number;
  said: ComparableText;
};

/** A flood says few things at a time: what was said last is what is said next. */
const REMEMBERED = 2_000;

/**
 * Returns the shingles of a post; for a post that passes on another's words, those of the other's
 * text.
 */
export const shinglesOf = rememberLast(
  (text: string): ComparableText => comparableText(passedOn(text).text),
  REMEMBERED,
);

const read = rememberLast((text: string) => ({ words: sameWords(text), isShare: passedOn(text).isShare }), REMEMBERED);

/** @param hash keeps wordings short and free of what citizens wrote */
export function compareText(text: string, hash: (text: string) => string): Comparable {
  const { words, isShare } = read(text);
  return {
    isShare,
    wording: hash(words),
    words: words === '' ? 0 : words.split(' ').length,
    said: shinglesOf(text),
  };
}
