/** First code unit that may be a mark, half of a character, or a letter that the tables do not know. */
export const BEYOND = 0x300;
const BLANK = 0x20;
const NEW_LINE = 0x0a;

/**
 * Returns the code unit at a place of a text, as `charCodeAt` does. Texts are of many kinds inside
 * (whole, cut, joined), and to look the method up in each costs more than to call it.
 */
export const unitAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt);

/** Pattern of words, and the code units below 0x300 of which its matches are made. */
type Words = {
  /** All matches, one by one. Sticky, and without a look at what comes before a plain match. */
  pattern: RegExp;
  /** Units whose runs are matches. */
  plain: RegExp;
  /** Units behind a run that may belong to its match; before a blank only figures do. */
  joins?: RegExp;
  /** Other units that a match may begin with. */
  begins?: RegExp;
};

/** Returns where the matches of a pattern begin and end: start, end, start, end. */
export type WordScanner = (text: string, from?: number, to?: number) => number[];

/**
 * Prepares a search for words. A table knows the runs of plain letters that nearly all words are.
 * The pattern, which costs more, is asked of all else.
 */
export function wordScanner({ pattern, plain, joins = NO_UNIT, begins = NO_UNIT }: Words): WordScanner {
  const inside = unitsOf(plain);
  const joining = unitsOf(joins);
  const beginning = unitsOf(begins);
  const isWhole = (text: string, end: number, length: number): boolean => {
    if (end === length) return true;
    const unit = unitAt(text, end);
    if (unit >= BEYOND) return false;
    if (joining[unit] !== 1) return true;
    const next = end + 1 < length ? unitAt(text, end + 1) : 0;
    return !isFigure(unit) && (next === BLANK || next === NEW_LINE);
  };
  /** Returns the end of a plain match, the place itself where none begins, or `UNSURE`. */
  const plainEnd = (text: string, at: number, length: number): number => {
    const unit = unitAt(text, at);
    if (unit >= BEYOND) return UNSURE;
    if (inside[unit] !== 1) return beginning[unit] === 1 ? UNSURE : at;
    // Behind its last place a text has no unit, nor a table a value: to ask for either is slow.
    let end = at + 1;
    for (; end < length; end += 1) {
      const next = unitAt(text, end);
      if (next >= BEYOND || inside[next] !== 1) break;
    }
    return isWhole(text, end, length) ? end : UNSURE;
  };
  const matchEnd = (text: string, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  };
  return (text, from = 0, to = text.length) => {
    const places: number[] = [];
    // Texts are of many kinds inside: to ask each unit for the length of its text is slow.
    const { length } = text;
    for (let at = from; at < to; ) {
      const plain = plainEnd(text, at, length);
      const end = plain === UNSURE ? matchEnd(text, at) : plain;
      if (end > at) places.push(at, end);
      at = end > at ? end : at + lengthAt(text, at);
    }
    return places;
  };
}

const UNSURE = -1;
const NO_UNIT = /[^\s\S]/u;

/** Returns a table of the code units that it knows: 1 for those of a class. */
export function unitsOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: BEYOND }, (_, unit) => Number(pattern.test(String.fromCharCode(unit))));
}

export function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Code units of the character: no search begins in the middle of one. */
function lengthAt(text: string, at: number): number {
  return unitAt(text, at) >= BEYOND && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
