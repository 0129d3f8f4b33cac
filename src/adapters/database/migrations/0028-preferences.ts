import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** What people of the team have chosen for themselves: the language in which the bot speaks to them, and how it calls them. */
export async function createPreferences(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('preferences')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text')
    .addColumn('notices', 'text', (column) => column.notNull())
    .execute();
}
