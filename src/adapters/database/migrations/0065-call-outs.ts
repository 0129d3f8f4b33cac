import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Creates the table of the calls that were made outside of Slack. */
export async function createCallOuts(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'call_outs')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('severity', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('tried_at', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('answer', 'text')
    .execute();
  await db.schema
    .createIndex('call_outs_of_case')
    .on('call_outs')
    .columns(['case_id', 'reason', 'number'])
    .unique()
    .execute();
  for (const column of ['call_outs.reason', 'call_outs.state']) await closeColumn(db, engine, column);
}
