import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Creates the table of who has the form of a text open. */
export async function createEditings(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('editings')
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('editings_of_case', ['case_id', 'person'])
    .execute();
}
