import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { writeVocabulary } from './close-column.ts';

/** Adds the pictures of planned contents of our own: what is said of them, and the bytes of their files as rows. */
export async function createPictures(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('contents')
    .addColumn('pictures', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .createTable('picture_files')
    .addColumn('content_id', 'text', (column) => column.notNull().references('contents.id').onDelete('cascade'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('shown_at', 'text')
    .addColumn('bytes', engine === 'sqlite' ? 'blob' : 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('picture_files_pk', ['content_id', 'sha256'])
    .execute();
  await writeVocabulary(db);
}
