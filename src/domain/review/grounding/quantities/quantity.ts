/** Subject of a count: the nouns beside the figure, and their states. */
export type Subject = {
  /** Concepts of our lexicon ("street"), else roots of words; empty when the figure has no noun. */
  nouns: readonly string[];
  /** States that make the noun another subject: `dead`, `missing`, `open`, `closed`. */
  states: readonly string[];
};

/** A day as far as it is said; each part null when it is not. Weekdays from 0, Monday. */
export type PartialDate = {
  day: number | null;
  month: number | null;
  year: number | null;
  weekday: number | null;
  /** Last weekday of a stretch that begins with `weekday`: "de lunes a viernes". */
  through?: number;
};

/** Meaning of a figure, however it is written. */
export type Figure =
  /** Count of a subject. A vague number such as "decenas" counts as 10, 12, 100 or 1000. */
  | { kind: 'number'; values: readonly number[]; subject: Subject }
  /** Part of a name: "línea 3", "A-7", "39/2015". */
  | { kind: 'name'; name: string; value: string }
  | { kind: 'amount' | 'measure' | 'duration'; values: readonly number[]; unit: string }
  /** Share, in percent. */
  | { kind: 'percentage'; values: readonly number[] }
  /** Minutes after midnight, all that it may mean: "las dos" is 2:00 or 14:00. */
  | { kind: 'hour'; values: readonly number[] }
  | { kind: 'date'; date: PartialDate };

/** Figure and its position; offsets in code units of the folded source text, end exclusive. */
export type Quantity = Figure & { start: number; end: number };
