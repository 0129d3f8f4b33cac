import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Creates the position up to which each source has been read, and since when and why a source
 * cannot be read.
 */
export async function createSourceCursors(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('source_cursors')
    .addColumn('source', 'text', (column) => column.primaryKey())
    .addColumn('cursor', 'text')
    .addColumn('read_at', 'text')
    .addColumn('failing_since', 'text')
    .addColumn('why', 'text')
    .addColumn('failures', 'integer', required)
    .addColumn('due_at', 'text', required)
    .execute();
}
