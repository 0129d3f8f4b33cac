import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds the rescue of a person at risk, and the authority that commands a crisis. */
export async function addRescues(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('rescue', 'text').execute();
  await db.schema.alterTable('crises').addColumn('command', 'text').execute();
}
