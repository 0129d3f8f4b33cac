import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Creates the preferences that people of the team have chosen for themselves: the language of the
 * bot, and how it notifies them.
 */
export async function createPreferences(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('preferences')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text')
    .addColumn('notices', 'text', (column) => column.notNull())
    .execute();
}
