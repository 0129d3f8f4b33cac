import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/** The handbooks that were ever in force or proposed, the one that is in force, and what became of each proposal. */
export async function createHandbooks(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('handbooks')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('handbook_in_force')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().references('handbooks.hash'))
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('put_by', 'text', (column) => column.notNull())
    .addCheckConstraint('handbook_in_force_is_one', sql`id = 1`)
    .execute();
  const proposals = db.schema.createTable('handbook_proposals');
  const ranked =
    engine === 'sqlite'
      ? proposals.addColumn('rank', 'integer', (column) => column.primaryKey().autoIncrement())
      : proposals.addColumn('rank', 'serial', (column) => column.primaryKey());
  await ranked
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('hash', 'text', (column) => column.notNull().references('handbooks.hash'))
    .addColumn('based_on', 'text')
    .addColumn('proposed_by', 'text', (column) => column.notNull())
    .addColumn('proposed_at', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .execute();
}
