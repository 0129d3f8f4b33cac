import { matchesIn } from '../matches-in.ts';
import { rememberNewest } from '../remember-for.ts';
import { rememberWordsIn } from '../remember-words.ts';
import { wordScanner } from '../scan-words.ts';
import { comparable, neededWords, SHORTEST } from './needed-words.ts';

/** A pattern that few texts hold. A text without any of the words that a match needs is not searched. */
export type RarePattern = {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  /** All matches of a global pattern, from left to right. */
  matchesIn(text: string): RegExpExecArray[];
  /** Returns true for a text with one of the words. */
  mayBeIn(text: string): boolean;
  replaceIn(text: string, by: (words: string) => string): string;
};

/** The words of all rare patterns: one look at the words of a text tells which of them to search for. */
const patterns: { number: number; words: readonly string[] }[] = [];
let likelyIn: ((text: string) => readonly number[]) | null = null;

/** Prepares a pattern without state: global, or none. */
export function rarePattern(pattern: RegExp): RarePattern {
  const words = neededWords(pattern);
  if (words === null) throw new Error(`No match of ${pattern.source} needs a word`);
  const number = patterns.length;
  patterns.push({ number, words });
  likelyIn = null;
  const mayBeIn = (text: string): boolean => {
    likelyIn ??= likelyPatterns();
    return ((likelyIn(text)[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
  };
  return {
    exec: (text) => (mayBeIn(text) ? pattern.exec(text) : null),
    test: (text) => mayBeIn(text) && pattern.test(text),
    matchesIn: (text) => (mayBeIn(text) ? matchesIn(text, pattern) : []),
    mayBeIn,
    replaceIn: (text, by) => (mayBeIn(text) ? text.replace(pattern, by) : text),
  };
}

const lettersIn = wordScanner({ pattern: /\p{L}+/uy, plain: /\p{L}/u });

/** Returns a function that tells the patterns, by bits, of which a text holds a needed word. */
function likelyPatterns(): (text: string) => readonly number[] {
  const all = patterns.flatMap(({ number, words }) => words.map((word) => ({ number, word })));
  const byBeginning = Map.groupBy(all, ({ word }) => word.slice(0, SHORTEST));
  const numbersOf = rememberWordsIn((written): readonly number[] => {
    const letters = comparable(written);
    const numbers = new Set<number>();
    for (let at = 0; at + SHORTEST <= letters.length; at += 1) {
      for (const { number, word } of byBeginning.get(letters.slice(at, at + SHORTEST)) ?? []) {
        if (letters.startsWith(word, at)) numbers.add(number);
      }
    }
    return [...numbers];
  });
  const blank = Array.from({ length: (patterns.length + 31) >> 5 }, () => 0);
  return rememberNewest((text: string): readonly number[] => {
    const bits = Array.from(blank);
    const places = lettersIn(text);
    for (let at = 0; at < places.length; at += 2) {
      const start = places[at] ?? 0;
      for (const number of numbersOf(text, start, places[at + 1] ?? start)) {
        bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
      }
    }
    return bits;
  });
}
