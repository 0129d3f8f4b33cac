/** Guards that make a mention harmless; `guards.ts` holds their phrases. */
export type GuardName =
  | 'dying_of'
  | 'stuck_in_a_figure'
  | 'lost_pet'
  | 'fiction'
  | 'sport'
  | 'elsewhere'
  | 'past'
  | 'learning'
  | 'denied'
  | 'joke'
  | 'thanked'
  | 'irony'
  | 'against_hate'
  | 'asking'
  | 'asked'
  | 'rhetorical';

/** Fixed code that decides: a name that a person can look up, and the phrases that fire it (see `parse-phrase.ts`). */
export type Rule = {
  /** Snake case; shown with the class before it: `life_risk.trapped`. */
  name: string;
  /** Parts joined by ` & ` must all stand in the post, in any order. */
  phrases: readonly string[];
  /** A guard found in the same sentence takes a phrase's word away. */
  unless?: readonly GuardName[];
};
