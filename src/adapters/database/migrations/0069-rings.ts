import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Creates the table of who was rung for which turn, and who took it. */
export async function createRings(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'rings')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('turn', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('severity', 'text', required)
    .addColumn('case_id', 'integer', (column) => column.references('cases.id'))
    .addColumn('crisis_id', 'integer', (column) => column.references('crises.id'))
    .addColumn('who', 'text', required)
    .addColumn('step', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await db.schema.createIndex('rings_of_turn').on('rings').column('turn').execute();
  await db.schema.createIndex('rings_since').on('rings').column('at').execute();
  for (const column of ['rings.kind', 'rings.severity', 'rings.step']) await closeColumn(db, engine, column);
}
