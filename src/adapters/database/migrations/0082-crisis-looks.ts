import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Creates the table of when each person last caught up with a crisis. */
export async function createCrisisLooks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('crisis_looks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('crisis_id', 'integer', (column) => column.notNull().references('crises.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
