import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn } from './close-column.ts';

/** Lets a row of figures belong to a departure of a planned post instead of a publication of a case. */
export async function measureContents(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('measures_of_both')
    .addColumn('publication_id', 'text', (column) => column.references('publications.id').onDelete('cascade'))
    .addColumn('departure_id', 'text', (column) => column.references('departures.id').onDelete('cascade'))
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
    .addUniqueConstraint('measures_of_publications', ['publication_id', 'look'])
    .addUniqueConstraint('measures_of_departures', ['departure_id', 'look'])
    .execute();
  const kept = sql.raw(
    'publication_id, look, found, answers, shares, likes, reach, at, age_minutes, failures, again_at',
  );
  await sql`insert into measures_of_both (${kept}) select ${kept} from measures`.execute(db);
  await db.schema.dropTable('measures').execute();
  await db.schema.alterTable('measures_of_both').renameTo('measures').execute();
  if (engine === 'postgres')
    for (const name of ['measures_look_words', 'measures_found_words'])
      await sql`drop function ${sql.raw(name)}()`.execute(db);
  await db.schema.createIndex('departures_published').on('departures').column('published_at').execute();
  await closeColumn(db, engine, 'measures.look');
  await closeColumn(db, engine, 'measures.found');
}
