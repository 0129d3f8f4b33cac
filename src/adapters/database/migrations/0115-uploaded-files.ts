import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Adds which files of ours show pictures in Slack, so that they can be deleted there, and the bytes of pictures that a legal hold keeps.
 * A file outlives its picture here until Slack has deleted it: no row refers to another.
 */
export async function createUploadedFiles(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('uploaded_files')
    .addColumn('file_id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('is_over', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('uploaded_files_of_owner').on('uploaded_files').column('owner').execute();
  await db.schema
    .createTable('blocked_pictures')
    .addColumn('crisis_id', 'integer', (column) => column.notNull().references('crises.id'))
    .addColumn('case_id', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', engine === 'sqlite' ? 'blob' : 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('blocked_pictures_pk', ['crisis_id', 'case_id', 'sha256'])
    .execute();
}
