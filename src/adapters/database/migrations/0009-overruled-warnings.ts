import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds the warnings that an approval overrides, and the note that says why. */
export async function addOverruledWarnings(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('endorsements')
    .addColumn('overruled', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('endorsements').addColumn('note_id', 'text').execute();
}
