import type { PlannedItem, PlannedOutcome, PlannedWord } from './planned-item.ts';

/** Words of one source; `now`: ISO 8601 UTC. */
export type PlannedDelivery = { source: string; words: readonly PlannedWord[]; now: string };

/** Store of what is planned outside of the bot. */
export type PlannedStore = {
  /**
   * Returns the first items from `from` (inclusive) to `to` (exclusive), by their moments. Those of a whole day
   * from `wholeDaysFrom` on, where it is given: their moment is the beginning of a day that is not over.
   */
  within(period: { from: string; to: string; wholeDaysFrom?: string }, most: number): Promise<PlannedItem[]>;
  /** Keeps what a source says. @returns outcomes in the order of the words */
  take(delivery: PlannedDelivery): Promise<PlannedOutcome[]>;
  /** The same for a delivery that must come but once: another with this key is refused as a whole. */
  takeOnce(key: string, delivery: PlannedDelivery): Promise<PlannedOutcome[] | 'replayed'>;
  /** Makes a source's items from that moment on these alone. Writes nothing where nothing changed. */
  replace(delivery: PlannedDelivery, from: string): Promise<void>;
  /** Forgets the calendars that are no longer read, with their items and how far each was read. @param names sources that are */
  keepCalendars(names: readonly string[]): Promise<void>;
  /** Forgets items whose moment came before that one. */
  forget(before: string): Promise<void>;
};

const CALENDAR = 'calendar:';

/** The name of the source that is a calendar, and back; null for another source. */
export const calendarSource = {
  nameOf: (calendar: string): string => `${CALENDAR}${calendar}`,
  calendarOf: (source: string): string | null => (source.startsWith(CALENDAR) ? source.slice(CALENDAR.length) : null),
};

/** Time for which past items are kept: a quarter, which a report may still compare. */
export const PLANNED_KEPT_MS = 100 * 86_400_000;
