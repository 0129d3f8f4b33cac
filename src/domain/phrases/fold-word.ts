import { asPlainLetters } from '../text/letter-disguises.ts';
import { rememberWords } from '../text/remember-words.ts';

const MARKS = /\p{M}+/gu;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

// Three or more of a letter are never spelling: "holaaaa", "socorrrro" (which loses its double r on both sides).
const ELONGATION = /(\p{L})\1{2,}/gu;

/**
 * Maximum length of a word, in characters. Longer input is no word, and a flood of letters would
 * cost a look-up for each letter.
 */
const LONGEST_WORD = 60;

const FIGURE_FOR_LETTER: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** A word as it is compared: no accents, capitals, invisible characters or elongations, "m4t4r" and "atrapad@s" as letters. */
export const foldWord = rememberWords((word) => folded(word.slice(0, LONGEST_WORD)));

/** Returns the words of a list that white space parts, as they are compared. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(foldWord));
}

function folded(word: string): string {
  const letters = asPlainLetters(word.normalize('NFKD').replace(INVISIBLE, ''));
  const plain = letters.replace(MARKS, '').toLowerCase().replace(/·/g, '');
  return lettersForFigures(plain).replace(ELONGATION, '$1');
}

function lettersForFigures(word: string): string {
  const written = word.replaceAll('@', 'a');
  const letters = written.replace(/[^a-z]/g, '').length;
  // "50km", "c3" and "1234bcd" are what they seem: only a figure with letters on both sides or before many is leetspeak.
  if (letters < 2 || letters === written.length || !/[a-z]\d[a-z]|^\d[a-z]{4}/.test(written)) return written;
  return written.replace(/[013457]/g, (figure) => FIGURE_FOR_LETTER[figure] ?? figure);
}
