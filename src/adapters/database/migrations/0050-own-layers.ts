import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Creates the table of weights that an institution's own decisions taught. The row of the handbook in
 * force names the one in force, so that every process changes both at one moment.
 */
export async function createOwnLayers(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('own_layers')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .addColumn('layer', 'text')
    .addColumn('lessons', 'text', (column) => column.notNull())
    .addColumn('trial', 'text', (column) => column.notNull())
    .addColumn('based_on', 'text')
    .addColumn('learned_at', 'text', (column) => column.notNull())
    .addColumn('put_forward_by', 'text')
    .addColumn('put_forward_at', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .execute();
  await db.schema
    .alterTable('handbook_in_force')
    .addColumn('own_layer', 'text', (column) => column.references('own_layers.version'))
    .execute();
}
