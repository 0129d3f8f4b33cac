import type { FeedDeps } from '../../../../src/adapters/networks/reading/feed-reader.ts';
import type { Reader } from '../../../../src/domain/posts/reader.ts';
import { ReadingError } from '../../../../src/domain/posts/reading-error.ts';

const NOW = '2026-11-24T10:00:00.000Z';
export const anywhere: FeedDeps = { mayConnect: () => true, now: () => NOW };
export const clock = { now: () => NOW };

/** Reads once more from where the last reading ended, as another process would: with nothing but the cursor. */
export function reading<Item>(make: () => Reader<Item>) {
  let cursor: string | null = null;
  return async (): Promise<Item[]> => {
    const read = await make().read(cursor, AbortSignal.timeout(10_000));
    cursor = read.cursor;
    return read.items;
  };
}

/** Why it could not be read. */
export async function whyNot(read: Promise<unknown>) {
  const error = await read.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof ReadingError)) throw new Error('It was read', { cause: error });
  return { why: error.why, retryAfterMs: error.retryAfterMs };
}
