import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Adds the case that a message is about, so that the most important message goes first. Adds the
 * number of posts per minute, and the periods with many posts.
 */
export async function createGovernor(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('case_id', 'integer').execute();
  await sql`update outbox set case_id = cast(substr(lane, 6) as integer) where lane like 'case:%'`.execute(db);
  await db.schema
    .createTable('post_minutes')
    .addColumn('minute', 'text', required)
    .addColumn('playbook', 'text', required)
    .addColumn('count', 'integer', required)
    .addPrimaryKeyConstraint('post_minutes_pk', ['minute', 'playbook'])
    .execute();
  await db.schema
    .createTable('spikes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('playbook', 'text')
    .addColumn('began_at', 'text', required)
    .addColumn('usual', 'double precision', required)
    .addColumn('told', 'double precision', required)
    .addColumn('told_at', 'text', required)
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema.createIndex('spikes_lasting').on('spikes').column('ended_at').execute();
  // A minute of a flood is counted without reading a single post.
  await db.schema.createIndex('joined_by_minute').on('joined_posts').columns(['joined_at', 'case_id']).execute();
}
