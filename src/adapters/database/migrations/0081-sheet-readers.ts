import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Creates the table of the people who are sent the info sheet of a crisis. */
export async function createSheetReaders(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'sheet_readers')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('crisis_id', 'integer', (column) => column.notNull().references('crises.id'))
    .addColumn('who', 'text', required)
    .addColumn('added_by', 'text', required)
    .addColumn('added_at', 'text', required)
    .addColumn('left_at', 'text')
    .addColumn('told', 'text')
    .execute();
  await db.schema.createIndex('sheet_readers_of_crisis').on('sheet_readers').column('crisis_id').execute();
  await db.schema.createIndex('sheet_readers_following').on('sheet_readers').column('left_at').execute();
}
