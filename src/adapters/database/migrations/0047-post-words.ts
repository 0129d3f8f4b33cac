import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the words of a post to its key, because a key alone no longer identifies a post. Older rows
 * have no words (''); for them the post's own text is compared. Waiting posts still count on their
 * network, as they did on arrival.
 */
export async function addPostWords(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('intake_names')
    .addColumn('key_digest', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('post_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('intake_names_pk', ['key_digest', 'words'])
    .execute();
  await sql`insert into intake_names (key_digest, words, post_id) select key_digest, '', post_id from intake_keys`.execute(
    db,
  );
  await db.schema.dropTable('intake_keys').execute();
  await db.schema.alterTable('intake_names').renameTo('intake_keys').execute();
  await db.schema.createIndex('intake_keys_of_post').on('intake_keys').column('post_id').execute();
  await db.schema
    .alterTable('intake_posts')
    .addColumn('vouched', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}
