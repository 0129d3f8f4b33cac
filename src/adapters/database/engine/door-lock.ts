import type { Transaction } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Name of the counter whose row is the lock of the intake's door on PostgreSQL. */
export const DOOR = 'intake_door';

/**
 * Waits until no other process accepts posts, and keeps them from it until the transaction ends.
 * For work that changes the names of posts: a name that is added meanwhile would be missed.
 */
export async function holdDoor(db: Transaction<Schema>): Promise<void> {
  await db
    .updateTable('counters')
    .set(({ ref }) => ({ value: ref('value') }))
    .where('name', '=', DOOR)
    .execute();
}
