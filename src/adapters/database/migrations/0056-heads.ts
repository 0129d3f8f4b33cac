import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Creates the table of each day's head of the audit log, with the stamp of an authority if there is one. */
export async function createHeads(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('heads')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('stamp', 'text')
    .execute();
}
