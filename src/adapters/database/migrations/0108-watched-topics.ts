import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import { writeVocabulary } from './close-column.ts';

/**
 * Creates the count by topic of what was brought and opens no case; what has no topic is in the count of its source alone. The
 * outbox takes the calls of the plan's duties.
 */
export async function createWatchedTopics(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('watched_topics')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('watched_topics_of_day', ['topic', 'day'])
    .execute();
  await writeVocabulary(db);
}
