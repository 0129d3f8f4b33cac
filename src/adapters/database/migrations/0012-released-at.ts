import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Since when nobody is on a case any more: from then on its clock of taking it on runs anew. */
export async function addReleasedAt(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('released_at', 'text').execute();
}
