import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';

/** Creates the table of what came of our publications: counts, one row for each publication and look. */
export async function createMeasures(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('measures')
    .addColumn('publication_id', 'text', (column) => column.notNull().references('publications.id').onDelete('cascade'))
    .addColumn('look', 'text', (column) => column.notNull())
    .addColumn('found', 'text', (column) => column.notNull())
    .addColumn('answers', 'integer')
    .addColumn('shares', 'integer')
    .addColumn('likes', 'integer')
    .addColumn('reach', 'integer')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('age_minutes', 'integer', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('again_at', 'text')
    .addPrimaryKeyConstraint('measures_pk', ['publication_id', 'look'])
    .execute();
  await writeVocabulary(db);
  await closeColumn(db, engine, 'measures.look');
  await closeColumn(db, engine, 'measures.found');
}
