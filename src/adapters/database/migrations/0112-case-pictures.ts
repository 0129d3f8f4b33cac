import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { writeVocabulary } from './close-column.ts';

/** Adds the picture of a version of a case's text: what is said of it, and the bytes of its files as rows of the case. */
export async function addCasePictures(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('picture', 'text').execute();
  await db.schema
    .createTable('case_picture_files')
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('shown_at', 'text')
    .addColumn('bytes', engine === 'sqlite' ? 'blob' : 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_picture_files_pk', ['case_id', 'sha256'])
    .execute();
  await writeVocabulary(db);
}
