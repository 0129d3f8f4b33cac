import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds the decision to hide or to report a comment. */
export async function addModerations(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('moderation', 'text').execute();
}
