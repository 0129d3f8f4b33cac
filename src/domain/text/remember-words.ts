/** Places for words, a power of two: a few thousand cover nearly all texts, and a rarer word takes another's place. */
const ROOM = 32_768;
/** No word has more letters; a flood of letters is not kept. */
const LONGEST = 40;

/** A function of words, asked by where they stand in a text. */
export type AboutWord<Answer> = (text: string, start: number, end: number) => Answer;

/**
 * Wraps a function of single words so that it remembers its answers. A known word is found by its
 * letters in the text, and no copy of it is made. The answers are shared, so callers
 * must not change them.
 */
export function rememberWordsIn<Answer extends NonNullable<unknown>>(of: (word: string) => Answer): AboutWord<Answer> {
  // Whole from the start: an array that grows by its far end is kept as a table.
  let words: string[] | null = null;
  let answers: (Answer | undefined)[] = [];
  return (text, start, end) => {
    if (end - start > LONGEST) return of(text.slice(start, end));
    if (words === null) {
      words = Array.from({ length: ROOM }, () => '');
      answers = Array.from({ length: ROOM });
    }
    let place = end - start;
    for (let at = start; at < end; at += 1) place = Math.imul(place ^ text.charCodeAt(at), 0x0100_0193);
    place = (place ^ (place >>> 15)) & (ROOM - 1);
    const kept = words[place] ?? '';
    const known = answers[place];
    if (known !== undefined && kept.length === end - start && text.startsWith(kept, start)) return known;
    const word = ownCopy(text, start, end);
    const answer = of(word);
    words[place] = word;
    answers[place] = answer;
    return answer;
  };
}

/** The same, asked of a word alone. */
export function rememberWords<Answer extends NonNullable<unknown>>(
  of: (word: string) => Answer,
): (word: string) => Answer {
  const known = rememberWordsIn(of);
  return (word) => known(word, 0, word.length);
}

/** Returns a word as the same string each time: sets and maps find such faster. */
export const oneOf = rememberWordsIn((word) => word);

/** Returns the letters alone: a slice may keep its whole text in memory. */
function ownCopy(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let at = start; at < end; at += 1) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}
