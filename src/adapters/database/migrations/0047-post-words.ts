import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * A key alone names no post any more: its words stand beside it. Rows of before have none ('' stands for them): there the post's own text is
 * compared. What waits still counts on its network, as it did when it came.
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
