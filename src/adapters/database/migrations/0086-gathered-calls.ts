import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';
import { rankedTable } from './ranked.ts';

/**
 * Lets a call outside of Slack name a crisis and cover all that waits, and a fact wait for the end of a
 * confirmation by voice. Calls of before cover their case.
 */
export async function gatherCalls(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await (engine === 'sqlite' ? rebuildCallOuts(db) : alterCallOuts(db));
  await db.schema.alterTable('facts').addColumn('spoken', 'text').execute();
}

async function alterCallOuts(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('call_outs')
    .alterColumn('case_id', (column) => column.dropNotNull())
    .addColumn('crisis_id', 'integer', (column) => column.references('crises.id'))
    .addColumn('covers', 'text')
    .execute();
  await db.schema.dropIndex('call_outs_of_case').execute();
}

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const KEPT = 'rank, id, case_id, severity, reason, number, at, tried_at, attempts, state, answer';

/** SQLite cannot let a column be empty that was not. */
async function rebuildCallOuts(db: Kysely<Schema>): Promise<void> {
  await rankedTable(db, 'sqlite', 'gathered_calls')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.references('cases.id'))
    .addColumn('crisis_id', 'integer', (column) => column.references('crises.id'))
    .addColumn('severity', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('covers', 'text')
    .addColumn('at', 'text', required)
    .addColumn('tried_at', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('answer', 'text')
    .execute();
  await sql.raw(`insert into gathered_calls (${KEPT}) select ${KEPT} from call_outs`).execute(db);
  await db.schema.dropTable('call_outs').execute();
  await db.schema.alterTable('gathered_calls').renameTo('call_outs').execute();
  for (const column of ['call_outs.reason', 'call_outs.state']) await closeColumn(db, 'sqlite', column);
}
