import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** A breach of personal data that somebody recorded on a case; and, while it is open, since when the house has known of it. */
export async function addBreaches(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('breach', 'text').execute();
  await db.schema.alterTable('cases').addColumn('breach_aware_at', 'text').execute();
  await db.schema.createIndex('cases_breach').on('cases').column('breach_aware_at').execute();
}
