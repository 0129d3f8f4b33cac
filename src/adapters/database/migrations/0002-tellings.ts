import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/** Handoffs: the people who were notified of a person at risk. */
export async function createTellings(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const table = db.schema.createTable('tellings');
  const ranked =
    engine === 'sqlite'
      ? table.addColumn('rank', 'integer', (column) => column.primaryKey().autoIncrement())
      : table.addColumn('rank', 'serial', (column) => column.primaryKey());
  await ranked
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('tellings_of_case').on('tellings').columns(['case_id', 'rank']).execute();
}
