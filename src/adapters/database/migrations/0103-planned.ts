import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Creates the table of what is planned outside of the bot. */
export async function createPlanned(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('planned_items')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('network', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('all_day', 'integer', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('who_stops', 'text')
    .addColumn('how_to_stop', 'text')
    .addColumn('link', 'text')
    .addColumn('told_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('planned_items_told', ['source', 'source_id'])
    .execute();
  // What is near is read by its moment, however much is planned.
  await db.schema.createIndex('planned_items_when').on('planned_items').columns(['at', 'id']).execute();
}
