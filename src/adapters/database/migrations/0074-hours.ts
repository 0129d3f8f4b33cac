import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds to a handoff the number of 112's incident, and who took it back; to a person's preferences,
 * when they last said that they read private messages. Creates the count of what feeds brought that
 * opens no case.
 */
export async function addHours(db: Kysely<Schema>): Promise<void> {
  for (const column of ['incident', 'undone_at', 'undone_by']) {
    await db.schema.alterTable('tellings').addColumn(column, 'text').execute();
  }
  await db.schema.alterTable('preferences').addColumn('reads_private_at', 'text').execute();
  await db.schema
    .createTable('watched_entries')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('watched_entries_of_day', ['source', 'day'])
    .execute();
}
