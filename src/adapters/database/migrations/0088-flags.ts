import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Creates the table of flags: how many a colleague made in an hour, and who hears what became of them. */
export async function createFlags(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'flags')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('team', 'text', required)
    .addColumn('person', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('channel', 'text')
    .addColumn('ts', 'text')
    .addColumn('is_colleague', 'integer', required)
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema.createIndex('flags_of_person').on('flags').columns(['person', 'at']).execute();
  await db.schema.createIndex('flags_of_case').on('flags').column('case_id').execute();
  await db.schema.createIndex('flags_not_ended').on('flags').column('ended_at').execute();
}
