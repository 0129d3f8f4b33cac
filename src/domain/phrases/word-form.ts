import { rememberLast, WORDS_REMEMBERED } from '../text/remember-last.ts';
import { foldWord } from './fold-word.ts';

/** A folded word, and the number that it goes by: questions about words are asked of numbers, for texts say the same words over and over. */
export type WordForm = { folded: string; form: number };

let numbered = 0;

/** The form of a word that is folded already. */
export const formOf: (folded: string) => WordForm = rememberLast((folded): WordForm => {
  numbered += 1;
  return { folded, form: numbered };
}, WORDS_REMEMBERED);

/** The form of a word as it is written. */
export function writtenForm(word: string): WordForm {
  return formOf(foldWord(word));
}

/**
 * Number of remembered forms, a power of two that covers the words of nearly all texts. A rarer
 * word overwrites another's entry.
 */
const ROOM = 16_384;

/** The same function, which knows what it said of the forms that it was asked last. What it gives is shared, so nobody may change it. */
export function rememberForms<Answer>(of: (folded: string) => Answer): (word: WordForm) => Answer {
  const forms = new Int32Array(ROOM);
  // Whole from the start: an array that grows by its far end is kept as a table.
  let answers: (Answer | undefined)[] | null = null;
  return ({ folded, form }) => {
    answers ??= Array.from({ length: ROOM });
    const place = form & (ROOM - 1);
    const known = answers[place];
    if (known !== undefined && forms[place] === form) return known;
    const answer = of(folded);
    forms[place] = form;
    answers[place] = answer;
    return answer;
  };
}
