import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** One text that answers many posts: which of its replies wait until somebody says "go on", and which posts may be answered so. */
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
