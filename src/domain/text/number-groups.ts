import { isHundred, isNumberJoiner, numberWordValue } from './number-words.ts';
import { rememberWordsIn } from './remember-words.ts';
import { wordScanner } from './scan-words.ts';

/** Number in a text, in figures or in words; offsets in code units, end exclusive. */
export type NumberGroup = { digits: string; spoken: boolean; start: number; end: number };

/** O, I and l pass for figures before or among them ("O16", "6I2"), not after ("10l"). */
const tokensIn = wordScanner({
  pattern: /(?:(?<!\p{L})o)?\d(?:[oil]?\d)*|\p{L}+/uy,
  plain: /\p{L}/u,
  joins: /\d/u,
  begins: /\d/u,
});
const FIGURES = /\d/;
const WITHIN_NUMBER = /^[\s-]{1,3}$/;

/** The number that is being put together from words: "ciento" + "doce". */
type OpenNumber = {
  value: number;
  /**
   * Exclusive upper limit of the next word's value: 100 after "ciento", 10 after "treinta", 0 after
   * a unit.
   */
  below: number;
  start: number;
  end: number;
  /** A "y" was read that only a further number word makes part of it. */
  joining: boolean;
  /** End of the last token. */
  reach: number;
};

/** All numbers of a loosely folded text, from left to right: `112`, `ciento doce` and `one hundred and twelve` alike. */
export function numberGroups(text: string): NumberGroup[] {
  const groups: NumberGroup[] = [];
  let open: OpenNumber | null = null;
  const close = (): void => {
    if (open !== null) groups.push({ digits: String(open.value), spoken: true, start: open.start, end: open.end });
    open = null;
  };
  const places = tokensIn(text);
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? start;
    const token = partOf(text, start, end);
    if (token.digits !== null) {
      close();
      groups.push({ digits: token.digits, spoken: false, start, end });
      continue;
    }
    const grown: OpenNumber | null = open === null ? null : continued(open, token, text.slice(open.reach, start), end);
    if (grown === null) close();
    open = grown ?? begun(token, start, end);
  }
  close();
  return groups;
}

/** Part of a number: figures, or a word with its value; most words are neither. */
type NumberPart = { digits: string | null; value: number | null; isHundred: boolean; isJoiner: boolean };

const partOf = rememberWordsIn((token): NumberPart => {
  const digits = FIGURES.test(token) ? token.replaceAll('o', '0').replace(/[il]/g, '1') : null;
  return { digits, value: numberWordValue(token), isHundred: isHundred(token), isJoiner: isNumberJoiner(token) };
});

function begun({ value }: NumberPart, start: number, end: number): OpenNumber | null {
  return value === null ? null : { value, below: stepBelow(value), start, end, joining: false, reach: end };
}

function continued(open: OpenNumber, word: NumberPart, between: string, end: number): OpenNumber | null {
  if (!WITHIN_NUMBER.test(between)) return null;
  if (word.isHundred && open.value > 0 && open.value < 10) {
    return { ...open, value: open.value * 100, below: 100, end, joining: false, reach: end };
  }
  if (word.isJoiner && open.below > 0 && !open.joining) return { ...open, joining: true, reach: end };
  const { value } = word;
  if (value === null || value === 0 || value >= open.below) return null;
  return { ...open, value: open.value + value, below: stepBelow(value), end, joining: false, reach: end };
}

function stepBelow(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}
