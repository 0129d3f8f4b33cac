import { matchesIn } from '../matches-in.ts';
import { rememberNewest } from '../remember-for.ts';
import type { AboutWord } from '../remember-words.ts';
import { rememberWordsIn } from '../remember-words.ts';
import { wordScanner } from '../scan-words.ts';
import { comparable, neededWords, SHORTEST } from './needed-words.ts';

/** A pattern that few texts hold. A text without any of the words that a match needs is not searched. */
export type RarePattern = {
  exec(text: string): RegExpExecArray | null;
  /** The same, of a stretch between words; of its whole text it is known at once whether it may hold a match. */
  execWithin(text: string, start?: number, end?: number): RegExpExecArray | null;
  test(text: string): boolean;
  /** All matches of a global pattern, from left to right. */
  matchesIn(text: string): RegExpExecArray[];
  /** Returns true for a text with one of the words. */
  mayBeIn(text: string): boolean;
  replaceIn(text: string, by: (words: string) => string): string;
};

/** A pattern by its number, and the words of which each match holds one. */
type Needing = { number: number; words: readonly string[] };

/** The words of all rare patterns: one look at the words of a text tells which of them to search for. */
const patterns: Needing[] = [];
let likelyIn: ((text: string) => readonly number[]) | null = null;

/** Takes a pattern into the look that all share. */
function numberOf(pattern: RegExp): number {
  likelyIn = null;
  return patterns.push({ number: patterns.length, words: wordsOf(pattern) }) - 1;
}

function wordsOf(pattern: RegExp): readonly string[] {
  const words = neededWords(pattern);
  if (words === null) throw new Error(`No match of ${pattern.source} needs a word`);
  return words;
}

/** Prepares a pattern without state: global, or none. */
export function rarePattern(pattern: RegExp): RarePattern {
  const number = numberOf(pattern);
  const mayBeIn = (text: string): boolean => {
    likelyIn ??= likelyPatterns();
    return ((likelyIn(text)[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
  };
  return {
    exec: (text) => (mayBeIn(text) ? pattern.exec(text) : null),
    execWithin: (text, start, end) => (mayBeIn(text) ? pattern.exec(text.slice(start, end)) : null),
    test: (text) => mayBeIn(text) && pattern.test(text),
    matchesIn: (text) => (mayBeIn(text) ? matchesIn(text, pattern) : []),
    mayBeIn,
    replaceIn: (text, by) => (mayBeIn(text) ? text.replace(pattern, by) : text),
  };
}

/**
 * Prepares many patterns that are looked for together, stretch by stretch. What is given back returns those
 * that a stretch between words may hold, in their order: of most stretches none or one. They have a look
 * of their own, so that no other text is asked about them.
 */
export function rarePatterns<Entry extends { pattern: RegExp }>(
  entries: readonly Entry[],
): (text: string, start: number, end: number) => readonly Entry[] {
  let numbersOf: AboutWord<readonly number[]> | null = null;
  return (text, start, end) => {
    numbersOf ??= numbersByWord(entries.map(({ pattern }, number) => ({ number, words: wordsOf(pattern) })));
    const likely: number[] = [];
    const places = lettersIn(text, start, end);
    for (let at = 0; at < places.length; at += 2) {
      for (const number of numbersOf(text, places[at] ?? 0, places[at + 1] ?? 0)) {
        if (!likely.includes(number)) likely.push(number);
      }
    }
    if (likely.length === 0) return NOTHING;
    return likely.sort((one, other) => one - other).flatMap((number) => entries[number] ?? []);
  };
}

const NOTHING: readonly never[] = [];

const lettersIn = wordScanner({ pattern: /\p{L}+/uy, plain: /\p{L}/u });

/** One for nearly all words: it stays close at hand in memory. */
const NO_NUMBERS: readonly number[] = [];

/** Returns a function that tells of a word by their numbers which patterns it may be needed for. */
function numbersByWord(needing: readonly Needing[]): AboutWord<readonly number[]> {
  const all = needing.flatMap(({ number, words }) => words.map((word) => ({ number, word })));
  const byBeginning = Map.groupBy(all, ({ word }) => word.slice(0, SHORTEST));
  return rememberWordsIn((written): readonly number[] => {
    const letters = comparable(written);
    const numbers = new Set<number>();
    for (let at = 0; at + SHORTEST <= letters.length; at += 1) {
      for (const { number, word } of byBeginning.get(letters.slice(at, at + SHORTEST)) ?? []) {
        if (letters.startsWith(word, at)) numbers.add(number);
      }
    }
    return numbers.size === 0 ? NO_NUMBERS : [...numbers];
  });
}

/** Returns a function that tells the patterns, by bits, of which a text holds a needed word. */
function likelyPatterns(): (text: string) => readonly number[] {
  const numbersOf = numbersByWord(patterns);
  const blank = Array.from({ length: (patterns.length + 31) >> 5 }, () => 0);
  return rememberNewest((text: string): readonly number[] => {
    const bits = blank.slice();
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
