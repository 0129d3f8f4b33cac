import { foldText } from '../fold-text.ts';

/** Length up to which a word may hold one mistake; shorter ones than `SHORTEST` none, longer ones two. */
const SHORT = 5;
const SHORTEST = 3;

/** Returns the words of a text without case, accents, tildes, and signs, so that “Al día” is “al-dia”. */
export function plainWords(text: string): string[] {
  const folded = foldText(text, 'loose').text.replaceAll('ñ', 'n').replaceAll('·', '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Returns the candidate that was probably meant by a mistyped text: the one with the fewest mistakes, the
 * first of equals. A beginning of three letters counts as one mistake. Null if none is near.
 */
export function nearestText(typed: string, candidates: readonly string[]): string | null {
  const wanted = plainWords(typed).join(' ');
  const most = wanted.length < SHORTEST ? 0 : wanted.length <= SHORT ? 1 : 2;
  const near = candidates
    .map((text) => ({ text, mistakes: mistakesIn(wanted, plainWords(text).join(' '), most) }))
    .filter(({ mistakes }) => mistakes <= most)
    .toSorted((one, other) => one.mistakes - other.mistakes);
  return near[0]?.text ?? null;
}

function mistakesIn(wanted: string, candidate: string, most: number): number {
  const isBeginning = wanted.length >= SHORTEST && candidate.startsWith(wanted) && candidate !== wanted;
  return Math.min(mistakesBetween(wanted, candidate, most), isBeginning ? 1 : Infinity);
}

/**
 * Returns the number of letters to add, leave out, change, or swap with the next one. It is infinite where their lengths alone differ
 * by more than `most`: letter by letter, a whole page of text takes seconds.
 */
export function mistakesBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const at = (up: number, left: number) => (up === 0 ? row[j - left] : rows[i - up]?.[j - left]) ?? Infinity;
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (isSame ? 0 : 1), isSwapped ? at(2, 2) + 1 : Infinity));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
