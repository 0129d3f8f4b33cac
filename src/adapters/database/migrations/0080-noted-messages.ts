import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const id = (column: ColumnDefinitionBuilder) => column.notNull().unique();
const ofCrisis = (column: ColumnDefinitionBuilder) => column.notNull().references('crises.id');

/** Creates the messages that people gave by another way and noted later. */
export async function createNotedMessages(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'noted_messages')
    .addColumn('id', 'text', id)
    .addColumn('crisis_id', 'integer', ofCrisis)
    .addColumn('said_at', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('words', 'text', required)
    .addColumn('on_word_of', 'text', required)
    .addColumn('fact_ids', 'text', required)
    .addColumn('says_again', 'text')
    .addColumn('noted_by', 'text', required)
    .addColumn('noted_at', 'text', required)
    .addColumn('waived', 'text')
    .execute();
  await db.schema.createIndex('noted_messages_of_crisis').on('noted_messages').column('crisis_id').execute();
  await closeColumn(db, engine, 'noted_messages.channel');
}
