import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds the moment at which the public was told to expect the next word of a crisis. */
export async function addPromisedAt(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('crises').addColumn('promised_at', 'text').execute();
}
