import type { Transaction } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Returns true if this delivery was handled before, and marks it as handled. */
export async function seenDelivery(db: Transaction<Schema>, key: string): Promise<boolean> {
  const added = await db
    .insertInto('seenDeliveries')
    // When it came only serves to forget it one day, so the machine's own clock will do.
    .values({ key, seenAt: new Date().toISOString() })
    .onConflict((on) => on.column('key').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows !== 1n;
}
