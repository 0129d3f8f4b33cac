import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds bulk replies, one text that answers many posts. Stores the replies that wait until a person
 * says "go on", and the posts that may be answered so.
 */
export async function addManyReplies(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('publications')
    .addColumn('awaits_go_on', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('posts')
    .addColumn('asks_us', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}
