import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Records when posts appeared on our own profiles, whichever tool published them; never their
 * content.
 */
export async function createOwnPosts(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('own_posts')
    .addColumn('network', 'text', required)
    .addColumn('post_key', 'text', required)
    .addColumn('published_at', 'text', required)
    .addPrimaryKeyConstraint('own_posts_pk', ['network', 'post_key'])
    .execute();
  await db.schema.createIndex('own_posts_when').on('own_posts').columns(['network', 'published_at']).execute();
}
