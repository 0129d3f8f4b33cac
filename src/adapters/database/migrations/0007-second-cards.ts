import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

const notClosed = sql<boolean>`closed_reason is null`;

/**
 * Creates the positions of at-risk cards in the second channel, and indices for the data on a
 * person's home.
 */
export async function createSecondCards(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('second_cards')
    .addColumn('case_id', 'integer', (column) => column.primaryKey().references('cases.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('has_called', 'integer', (column) => column.notNull())
    .addColumn('is_over', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('cases_not_closed')
    .on('cases')
    .columns(['severity', 'opened_at', 'id'])
    .where(notClosed)
    .execute();
  await db.schema
    .createIndex('cases_claimed')
    .on('cases')
    .columns(['claim_by', 'severity', 'opened_at', 'id'])
    .where(notClosed)
    .execute();
  await db.schema.createIndex('publications_by_status').on('publications').column('status').execute();
  await db.schema.createIndex('cases_of_class').on('cases').columns(['class', 'opened_at']).execute();
}
