import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';
import { rankedTable } from './ranked.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const id = (column: ColumnDefinitionBuilder) => column.notNull().unique();
const ofCrisis = (column: ColumnDefinitionBuilder) => column.notNull().references('crises.id');

/** Creates the steps of crises, and the tasks that crises leave behind. */
export async function createCrisisSteps(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await rankedTable(db, engine, 'crisis_steps')
    .addColumn('id', 'text', id)
    .addColumn('crisis_id', 'integer', ofCrisis)
    .addColumn('step', 'text')
    .addColumn('phase', 'text', required)
    .addColumn('role', 'text')
    .addColumn('what', 'text', required)
    .addColumn('phone', 'text')
    .addColumn('link', 'text')
    .addColumn('ticked_by', 'text')
    .addColumn('since', 'text', required)
    .addColumn('due_at', 'text')
    .addColumn('taken', 'text')
    .addColumn('ended', 'text')
    .execute();
  await db.schema.createIndex('crisis_steps_of_crisis').on('crisis_steps').column('crisis_id').execute();
  await closeColumn(db, engine, 'crisis_steps.phase');
  await rankedTable(db, engine, 'follow_ups')
    .addColumn('id', 'text', id)
    .addColumn('crisis_id', 'integer', ofCrisis)
    .addColumn('playbook', 'text', required)
    .addColumn('what', 'text', required)
    .addColumn('owner', 'text', required)
    .addColumn('due_on', 'text', required)
    .addColumn('added_by', 'text', required)
    .addColumn('added_at', 'text', required)
    .addColumn('ended_at', 'text')
    .addColumn('ended', 'text')
    .execute();
  await db.schema.createIndex('follow_ups_of_crisis').on('follow_ups').column('crisis_id').execute();
  await db.schema.createIndex('follow_ups_due').on('follow_ups').columns(['ended_at', 'due_on']).execute();
}
