import type { Transaction } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Counts erasures whose bytes the engine may still keep on disk. */
export const UNSCRUBBED = 'unscrubbed';

export async function countErasure(db: Transaction<Schema>): Promise<void> {
  await db
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', UNSCRUBBED)
    .execute();
}
