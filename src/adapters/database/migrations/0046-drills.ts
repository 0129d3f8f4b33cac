import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** A database is that of the real world until it is taken for drills, which only an empty one can be. */
export async function createDrills(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('drill_world')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('drill_runs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('drill', 'text', (column) => column.notNull())
    .addColumn('speed', 'integer', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('arrived_at', 'text', (column) => column.notNull())
    .addColumn('ended', 'text')
    .addColumn('scored_at', 'text')
    .execute();
}
