import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the post's place in a conversation, and the key by which the bot finds our reply when a
 * citizen answers it.
 */
export async function addConversations(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('posts').addColumn('answers', 'text').execute();
  await db.schema.alterTable('publications').addColumn('thread_key', 'text').execute();
  await db.schema.createIndex('publications_by_thread').on('publications').column('thread_key').execute();
  await db.schema.createIndex('publications_by_target').on('publications').column('target').execute();
}
