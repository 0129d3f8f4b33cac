import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds the time at which a case's personal data were erased, and the positions of the thread
 * messages that must then be redrawn.
 */
export async function createErasure(db: Kysely<Schema>, _engine: Engine): Promise<void> {
  for (const column of ['erased_at', 'erased_by', 'erased_rule']) {
    await db.schema.alterTable('cases').addColumn(column, 'text').execute();
  }
  await db.schema
    .createTable('thread_messages')
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('outbox_id', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_messages_pk', ['channel', 'ts'])
    .execute();
  await db.schema
    .createIndex('thread_messages_of_case')
    .on('thread_messages')
    .columns(['case_id', 'outbox_id'])
    .execute();
  await db.insertInto('counters').values({ name: 'unscrubbed', value: 0 }).execute();
}
