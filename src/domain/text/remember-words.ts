import { unitAt } from './scan-words.ts';

/** Words that are known at a time. A few thousand cover nearly all texts. */
const MOST_WORDS = 32_768;
/** Places for their numbers, a power of two: half of them are free, so that a word is near where it is looked for. */
const PLACES = 2 * MOST_WORDS;
/** Places that are looked at for a word; in the last of them it replaces another. */
const NEAR = 8;
/** No word has more letters; a flood of letters is not kept. */
const LONGEST = 40;

/** A function of words, asked by where they stand in a text. */
export type AboutWord<Answer> = (text: string, start: number, end: number) => Answer;

/**
 * The words of all texts, which all functions of words know by the same numbers. Common words have
 * the first numbers, so that what is remembered of them is close together in memory. When no number
 * is left, all words are forgotten.
 */
const known = {
  numbers: new Int32Array(PLACES),
  words: Array.from({ length: MOST_WORDS + 1 }, () => ''),
  last: 0,
  /** Counts how often all words were forgotten. */
  epoch: 0,
};

/** Returns the number of a word, from one on. */
function numberOf(text: string, start: number, end: number): number {
  let place = end - start;
  for (let at = start; at < end; at += 1) place = Math.imul(place ^ unitAt(text, at), 0x0100_0193);
  place ^= place >>> 15;
  for (let near = 0; near < NEAR; near += 1) {
    place = (place + near) & (PLACES - 1);
    const number = known.numbers[place] ?? 0;
    if (number === 0) break;
    const word = known.words[number] ?? '';
    if (word.length === end - start && isAt(text, start, word)) return number;
  }
  if (known.last === MOST_WORDS) {
    known.numbers.fill(0);
    known.last = 0;
    known.epoch += 1;
  }
  known.last += 1;
  known.numbers[place] = known.last;
  known.words[known.last] = ownCopy(text, start, end);
  return known.last;
}

function isAt(text: string, start: number, word: string): boolean {
  for (let at = word.length - 1; at >= 0; at -= 1) if (unitAt(word, at) !== unitAt(text, start + at)) return false;
  return true;
}

/**
 * Wraps a function of single words so that it remembers its answers. A known word is found by its
 * letters in the text, and no copy of it is made. The answers are shared, so callers
 * must not change them.
 */
export function rememberWordsIn<Answer extends NonNullable<unknown>>(of: (word: string) => Answer): AboutWord<Answer> {
  let answers: (Answer | undefined)[] = [];
  let epoch = -1;
  return (text, start, end) => {
    if (end - start > LONGEST) return of(text.slice(start, end));
    const number = numberOf(text, start, end);
    if (epoch !== known.epoch) {
      // Whole from the start: an array that grows by its far end is kept as a table.
      answers = Array.from({ length: MOST_WORDS + 1 });
      epoch = known.epoch;
    }
    const before = answers[number];
    if (before !== undefined) return before;
    const answer = of(known.words[number] ?? '');
    // The answer may have looked up other words, and all may have been forgotten for them.
    if (epoch === known.epoch) answers[number] = answer;
    return answer;
  };
}

/** The same, asked of a word alone. */
export function rememberWords<Answer extends NonNullable<unknown>>(
  of: (word: string) => Answer,
): (word: string) => Answer {
  const knownIn = rememberWordsIn(of);
  return (word) => knownIn(word, 0, word.length);
}

/** Returns a word as the same string each time: sets and maps find such faster. */
export const oneOf = rememberWordsIn((word) => word);

/** Returns the letters alone: a slice may keep its whole text in memory. */
function ownCopy(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let at = start; at < end; at += 1) units.push(unitAt(text, at));
  return String.fromCharCode(...units);
}
