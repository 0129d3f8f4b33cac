import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Which warnings an approval was given in spite of, and the note that says why. */
export async function addOverruledWarnings(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('endorsements')
    .addColumn('overruled', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('endorsements').addColumn('note_id', 'text').execute();
}
