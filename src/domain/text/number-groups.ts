import { matchesIn } from './matches-in.ts';
import { isHundred, isNumberJoiner, numberWordValue } from './number-words.ts';

/** Number in a text, in figures or in words; offsets in code units, end exclusive. */
export type NumberGroup = { digits: string; spoken: boolean; start: number; end: number };

/** O, I and l pass for figures before or among them ("O16", "6I2"), not after ("10l"). */
const TOKEN = /(?:(?<!\p{L})o)?\d(?:[oil]?\d)*|\p{L}+/gu;
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
  for (const match of matchesIn(text, TOKEN)) {
    const [token] = match;
    const start = match.index;
    const end = start + token.length;
    if (FIGURES.test(token)) {
      close();
      const digits = token.replaceAll('o', '0').replace(/[il]/g, '1');
      groups.push({ digits, spoken: false, start, end });
      continue;
    }
    const grown: OpenNumber | null = open === null ? null : continued(open, token, text.slice(open.reach, start), end);
    if (grown === null) close();
    open = grown ?? begun(token, start, end);
  }
  close();
  return groups;
}

function begun(word: string, start: number, end: number): OpenNumber | null {
  const value = numberWordValue(word);
  return value === null ? null : { value, below: stepBelow(value), start, end, joining: false, reach: end };
}

function continued(open: OpenNumber, word: string, between: string, end: number): OpenNumber | null {
  if (!WITHIN_NUMBER.test(between)) return null;
  if (isHundred(word) && open.value > 0 && open.value < 10) {
    return { ...open, value: open.value * 100, below: 100, end, joining: false, reach: end };
  }
  if (isNumberJoiner(word) && open.below > 0 && !open.joining) return { ...open, joining: true, reach: end };
  const value = numberWordValue(word);
  if (value === null || value === 0 || value >= open.below) return null;
  return { ...open, value: open.value + value, below: stepBelow(value), end, joining: false, reach: end };
}

function stepBelow(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}
