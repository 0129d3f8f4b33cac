import type { Kysely } from 'kysely';
import { PostgresAdapter } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Engines bind a limited number of values in one statement; and few lengths mean few statements to prepare. */
const mostAtOnce = 64;
/** Each statement is a way to the server and back, and a list of values is one value there. */
const mostOnAServer = 1_000;

/** Calls `each` with a bounded number of items at a time, in their order. */
export async function inChunks<Item>(
  items: readonly Item[],
  each: (chunk: Item[]) => Promise<unknown>,
  most: number = mostAtOnce,
): Promise<void> {
  for (let from = 0; from < items.length; from += most) await each(items.slice(from, from + most));
}

/** Returns how many items a statement takes in this database, where batches are large. */
export function mostIn(db: Kysely<Schema>): number {
  return db.getExecutor().adapter instanceof PostgresAdapter ? mostOnAServer : mostAtOnce;
}
