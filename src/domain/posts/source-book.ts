import type { ReadingTrouble } from './reading-error.ts';

/** How far a source has been read, and how that goes. */
export type SourceState = {
  source: string;
  cursor: string | null;
  /** When it was last read without trouble; null when never. ISO 8601 UTC, as are all times here. */
  readAt: string | null;
  /** Since when it cannot be read; null while it can. */
  failingSince: string | null;
  why: ReadingTrouble | 'failed' | null;
  /** In a row. */
  failures: number;
  /** When it is to be read next. */
  dueAt: string;
};

/** Where is kept how far each source has been read, so that another process goes on from there. */
export type SourceBook = {
  of(source: string): Promise<SourceState | null>;
  save(state: SourceState): Promise<void>;
  /** By name. */
  all(): Promise<SourceState[]>;
};
