import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds legal holds, and the words that were to be erased meanwhile: kept for courts, and shown to nobody. */
export async function addLegalHolds(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('crises').addColumn('legal_hold', 'text').execute();
  await db.schema
    .createTable('blocked_words')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('crisis_id', 'integer', (column) => column.notNull().references('crises.id'))
    .addColumn('case_id', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('blocked_words_of_crisis').on('blocked_words').column('crisis_id').execute();
}
