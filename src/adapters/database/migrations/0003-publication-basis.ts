import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** On whose word the handbook held a published text as approved. */
export async function addPublicationBasis(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('publications').addColumn('basis', 'text').execute();
}
