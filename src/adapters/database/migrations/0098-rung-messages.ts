import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Creates the places of the messages that rang for turns which are not all over. */
export async function createRungMessages(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('rung_messages')
    .addColumn('outbox_id', 'integer', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('effect', 'text', (column) => column.notNull())
    .addColumn('over', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .execute();
}
