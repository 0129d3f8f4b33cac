import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Creates the table of the handovers at changes of shift. */
export async function createShiftHandovers(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'shift_handovers')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('crisis_id', 'integer', (column) => column.references('crises.id'))
    .addColumn('severity', 'text', required)
    .addColumn('leaving', 'text', required)
    .addColumn('coming', 'text', required)
    .addColumn('since', 'text', required)
    .addColumn('comes_at', 'text', required)
    .addColumn('until', 'text', required)
    .addColumn('drafted_at', 'text', required)
    .addColumn('begun_at', 'text')
    .addColumn('lines', 'text', required)
    .addColumn('taken', 'text', required)
    .execute();
  await db.schema.createIndex('shift_handovers_until').on('shift_handovers').column('until').execute();
  await closeColumn(db, engine, 'shift_handovers.severity');
}
