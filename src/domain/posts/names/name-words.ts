import { foldText } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** A word of a post, as its name-likeness is judged. */
export type NameWord = {
  folded: string;
  start: number;
  end: number;
  /** Written with a first capital, in a text that is not all capitals. */
  capital: boolean;
  /** All capitals, as of a body: "AEMET". */
  acronym: boolean;
  /** A lone capital letter, as of a name that is cut short. */
  initial: boolean;
  /** Text between this word and the word before; null for the first. */
  gap: string | null;
  beginsSentence: boolean;
};

const WORD = /\p{L}[\p{L}\p{M}·]*/gu;
const SENTENCE_EDGE = /[.!?¡¿:;…\n"«“”—–|•*\p{Extended_Pictographic}]/u;

/** The words of a text; offsets are those of the original. */
export function nameWords(text: string): NameWord[] {
  const folded = foldText(text, 'loose');
  const shouted = isShouted(text);
  const words: NameWord[] = [];
  for (const { 0: found, index } of matchesIn(folded.text, WORD)) {
    const { start, end, words: written } = folded.spanOf(index, index + found.length);
    const before = words.at(-1);
    const gap = before === undefined ? null : text.slice(before.end, start);
    words.push({
      folded: found,
      start,
      end,
      capital: !shouted && /^\p{Lu}/u.test(written),
      acronym: !shouted && found.length > 1 && /^\p{Lu}+$/u.test(written),
      initial: found.length === 1 && /^\p{Lu}$/u.test(written),
      gap,
      beginsSentence: gap === null || (SENTENCE_EDGE.test(gap) && !(before?.initial === true && gap === '. ')),
    });
  }
  return words;
}

/** In a text of capitals they tell nothing. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 12 && capitals > letters * 0.6;
}

/** Returns true if only a space, a hyphen or an apostrophe separates a word from the one before. */
export function isNext(word: NameWord | undefined): boolean {
  return word?.gap !== undefined && word.gap !== null && /^(?:[ \u00a0]{1,2}|['’-])$/u.test(word.gap);
}
