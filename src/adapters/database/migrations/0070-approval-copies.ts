import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Creates the places of the copies that people were sent of texts that wait for their approval. */
export async function createApprovalCopies(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('approval_copies')
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('draft_id', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('is_over', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('approval_copies_place', ['channel', 'ts'])
    .execute();
  await db.schema
    .createIndex('approval_copies_of_case')
    .on('approval_copies')
    .columns(['case_id', 'is_over'])
    .execute();
}
