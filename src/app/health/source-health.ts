import type { SourceBook, SourceState } from '../../domain/posts/source-book.ts';

/** How the sources are that are read by themselves; without cursors and without secrets. */
export type SourceHealth = {
  read: number;
  failing: { name: string; since: string; why: NonNullable<SourceState['why']> }[];
};

/** Of the sources that are wanted now: what was read once and is no longer wanted is nobody's trouble. */
export function sourceHealth(deps: {
  book: Pick<SourceBook, 'all'>;
  /** Their names. */
  wanted(): readonly string[];
}): () => Promise<SourceHealth> {
  return async () => {
    const wanted = deps.wanted();
    if (wanted.length === 0) return { read: 0, failing: [] };
    const states = (await deps.book.all()).filter(({ source }) => wanted.includes(source));
    const failing = states.flatMap(({ source, failingSince, why }) =>
      failingSince === null ? [] : [{ name: source, since: failingSince, why: why ?? 'failed' }],
    );
    return { read: wanted.length, failing };
  };
}
