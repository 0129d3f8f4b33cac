import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Creates the queue of posts that came in automatically, with the keys that identify each post,
 * waiting or part of a case. Records signed deliveries, so that none is accepted twice.
 */
export async function createIntake(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'intake_posts')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('source', 'text', required)
    .addColumn('network', 'text', required)
    .addColumn('network_id', 'text')
    .addColumn('in_reply_to', 'text')
    .addColumn('share_of', 'text')
    .addColumn('asks_us', 'integer', required)
    .addColumn('url', 'text')
    .addColumn('author', 'text')
    .addColumn('author_key', 'text')
    .addColumn('text', 'text', required)
    .addColumn('posted_at', 'text')
    .addColumn('accepted_at', 'text', required)
    // Why it could not be taken in; null while it waits.
    .addColumn('why', 'text')
    .execute();
  await db.schema.createIndex('intake_waiting').on('intake_posts').columns(['why', 'rank']).execute();
  await db.schema.createIndex('intake_by_author').on('intake_posts').column('author_key').execute();
  await db.schema
    .createTable('intake_keys')
    .addColumn('key_digest', 'text', (column) => column.primaryKey())
    .addColumn('post_id', 'text', required)
    .execute();
  await db.schema.createIndex('intake_keys_of_post').on('intake_keys').column('post_id').execute();
  await db.schema
    .createTable('intake_deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', required)
    .execute();
  await db.schema.createIndex('intake_deliveries_at').on('intake_deliveries').column('at').execute();
}
