/**
 * Forms of written figures: `clock` 18:30 (value in minutes), `date` 24/11, `code` A-7, the others
 * as their names say.
 */
type NumberShape = 'plain' | 'grouped' | 'decimal' | 'clock' | 'date' | 'ordinal' | 'code' | 'spoken' | 'vague';

export type WordAtom = { type: 'word'; text: string; begins: Beginnings; start: number; end: number };

/** Kinds of figures that may begin with a word: a number in words, or another one. */
export type Beginnings = { number: boolean; figure: boolean };

export type NumberAtom = {
  type: 'number';
  shape: NumberShape;
  /** Every number it may be: "1,200" is 1200 or 1.2. Of a date: day, month, and year if there. */
  values: readonly number[];
  text: string;
  start: number;
  end: number;
};

/** A piece of a text: a word, or a number in figures or in words. */
export type Atom = WordAtom | NumberAtom;
