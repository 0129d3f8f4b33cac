import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the breach of personal data that a person recorded on a case. For an open breach it adds the
 * time since which the house has known of it.
 */
export async function addBreaches(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('breach', 'text').execute();
  await db.schema.alterTable('cases').addColumn('breach_aware_at', 'text').execute();
  await db.schema.createIndex('cases_breach').on('cases').column('breach_aware_at').execute();
}
