import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Until when a network asked to wait with a text that it did not take. */
export async function addWaitUntil(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('publications').addColumn('wait_until', 'text').execute();
}
