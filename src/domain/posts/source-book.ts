import type { ReadingTrouble } from './reading-error.ts';

/** Reading progress of a source, and its recent success or trouble. */
export type SourceState = {
  source: string;
  cursor: string | null;
  /** Time of the last reading without trouble; null if none. ISO 8601 UTC, like all times here. */
  readAt: string | null;
  /** Since when it cannot be read; null while it can. */
  failingSince: string | null;
  why: ReadingTrouble | 'failed' | null;
  /** In a row. */
  failures: number;
  /** Time of the next reading. */
  dueAt: string;
};

/** Store of each source's reading progress, from which another process continues. */
export type SourceBook = {
  of(source: string): Promise<SourceState | null>;
  save(state: SourceState): Promise<void>;
  /** By name. */
  all(): Promise<SourceState[]>;
  /** Adds entries that were only counted. @param topics that of each, by its id. @param day date of the institution (`2027-03-31`) */
  noteWatched(source: string, day: string, topics: readonly (string | null)[]): Promise<void>;
  /** Returns how many entries of each source were only counted on that day and later, by name. */
  watchedSince(day: string): Promise<{ source: string; count: number }[]>;
  /** Returns how many entries were only counted from the first day to the last one, by topic; null for none of ours. */
  watchedByTopic(days: { first: string; last: string }): Promise<WatchedTopic[]>;
};

/** Entries that were only counted; `topic`: id of a topic of the handbook, also of one that it no longer has. */
export type WatchedTopic = { topic: string | null; count: number };
