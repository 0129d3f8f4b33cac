import type { SourceBook, SourceState } from '../../domain/posts/source-book.ts';

/** Health of the sources that are read automatically; without cursors and secrets. */
export type SourceHealth = {
  read: number;
  failing: { name: string; since: string; why: NonNullable<SourceState['why']> }[];
  /** Entries of the last days that were counted and opened no case. */
  watched?: { name: string; count: number }[];
};

/**
 * Reports the sources that are wanted now. Trouble with a source that is no longer wanted does not
 * count.
 */
export function sourceHealth(deps: {
  book: Pick<SourceBook, 'all' | 'watchedSince'>;
  /** Their names. */
  wanted(): readonly string[];
  /** Returns the first of the days whose entries are counted (`2027-03-31`). */
  since(): string;
}): () => Promise<SourceHealth> {
  return async () => {
    const wanted = deps.wanted();
    if (wanted.length === 0) return { read: 0, failing: [] };
    const states = (await deps.book.all()).filter(({ source }) => wanted.includes(source));
    const failing = states.flatMap(({ source, failingSince, why }) =>
      failingSince === null ? [] : [{ name: source, since: failingSince, why: why ?? 'failed' }],
    );
    const counted = (await deps.book.watchedSince(deps.since())).filter(({ source }) => wanted.includes(source));
    const watched = counted.map(({ source, count }) => ({ name: source, count }));
    return { read: wanted.length, failing, ...(watched.length === 0 ? {} : { watched }) };
  };
}
