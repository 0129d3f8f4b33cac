/** Person or area that can stop a planned item, and how: the tool where it is, or a telephone. */
export type StopNote = { who: string; how: string | null };

/** Content that is planned outside of the bot: another tool, or a person, publishes it. */
export type PlannedItem = {
  id: string;
  /** Name of the source that told it: `calendar:turismo`, `file`, or a source of the signed intake. */
  source: string;
  /** Id of the source's own, by which a later delivery replaces or removes the item. */
  sourceId: string;
  /** Id of a network of the handbook; null for a place without one. */
  network: string | null;
  /** Moment of publication, ISO 8601 UTC; where only a day is planned, its beginning there. */
  at: string;
  isAllDay: boolean;
  /** Title or first words. */
  words: string;
  /** Null where nobody said. */
  stop: StopNote | null;
  link: string | null;
};

/** Word of a source on one item: how it is planned, or null when it no longer is. */
export type PlannedWord = { sourceId: string; planned: Omit<PlannedItem, 'id' | 'source' | 'sourceId'> | null };

/** Outcome of one word. `unknown`: removes what was never told. */
export type PlannedOutcome = 'new' | 'changed' | 'same' | 'removed' | 'unknown';
