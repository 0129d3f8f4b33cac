import type { Kysely } from 'kysely';
import { PostgresAdapter } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Engines bind a limited number of values in one statement; and few lengths mean few statements to prepare. */
const mostAtOnce = 64;
/** Each statement is a way to the server and back, and a list of values is one value there. */
const mostOnAServer = 1_000;
/** A long list of values is one value in a file too. */
const mostListed = 256;

/** Calls `each` with a bounded number of items at a time, in their order. */
export async function inChunks<Item>(
  items: readonly Item[],
  each: (chunk: Item[]) => Promise<unknown>,
  most: number = mostAtOnce,
): Promise<void> {
  for (let from = 0; from < items.length; from += most) await each(items.slice(from, from + most));
}

/**
 * The same, with as few statements as the engine likes: all at once on a server. In a file the
 * chunks are powers of two, so that there are seven statements to prepare, however many items come.
 */
export async function inFewLengths<Item>(
  db: Kysely<Schema>,
  items: readonly Item[],
  each: (chunk: Item[]) => Promise<unknown>,
): Promise<void> {
  if (isOnAServer(db)) return inChunks(items, each, mostOnAServer);
  for (let from = 0, size = mostAtOnce; from < items.length; from += size) {
    while (size > items.length - from) size /= 2;
    await each(items.slice(from, from + size));
  }
}

/** Returns how many values a list of a statement takes in this database, where batches are large. */
export function mostIn(db: Kysely<Schema>): number {
  return isOnAServer(db) ? mostOnAServer : mostListed;
}

export function isOnAServer(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
