import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds which form of a text a person has open; rows of before are those of its editor. */
export async function addOpenForms(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('editings')
    .addColumn('form', 'text', (column) => column.notNull().defaultTo('edit'))
    .execute();
}
