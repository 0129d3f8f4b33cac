import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/** A table whose rows keep the order in which they were written. */
export function rankedTable(db: Kysely<Schema>, engine: Engine, name: string) {
  const table = db.schema.createTable(name);
  return engine === 'sqlite'
    ? table.addColumn('rank', 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn('rank', 'serial', (column) => column.primaryKey());
}
