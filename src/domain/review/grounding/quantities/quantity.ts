/** What is counted: the nouns beside the figure, and what is said of them. */
export type Subject = {
  /** Concepts of our lexicon ("street"), else roots of words; empty when the figure stands alone. */
  nouns: readonly string[];
  /** What makes another matter of the same noun: `dead`, `missing`, `open`, `closed`. */
  states: readonly string[];
};

/** A day as far as it is said; each part null when it is not. Weekdays from 0, Monday. */
export type PartialDate = { day: number | null; month: number | null; year: number | null; weekday: number | null };

/** What a figure says, however it is written. */
export type Figure =
  /** So many of something; `about` is the vague number of "decenas": 10, 12, 100 or 1000. */
  | { kind: 'number'; values: readonly number[]; subject: Subject }
  /** Part of a name: "línea 3", "A-7", "39/2015". */
  | { kind: 'name'; name: string; value: string }
  | { kind: 'amount' | 'measure' | 'duration'; values: readonly number[]; unit: string }
  /** Of a hundred. */
  | { kind: 'percentage'; values: readonly number[] }
  /** Minutes after midnight, all that it may mean: "las dos" is 2:00 or 14:00. */
  | { kind: 'hour'; values: readonly number[] }
  | { kind: 'date'; date: PartialDate };

/** A figure and where it stands; offsets in code units of the folded text it was read from, end exclusive. */
export type Quantity = Figure & { start: number; end: number };
