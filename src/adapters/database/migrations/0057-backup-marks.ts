import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** A backup made before this migration already holds the table, with its row. */
export async function createBackupMarks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('backup_marks')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('head_seq', 'integer', (column) => column.notNull())
    .addColumn('head_hash', 'text', (column) => column.notNull())
    .execute();
}
