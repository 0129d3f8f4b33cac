import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Drops two indexes that a flood pays for and nothing needs. Only an erasure by author asks for waiting posts by author, and may read
 * all that wait. Bands are looked up by the newest first.
 */
export async function dropIdleIndexes(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema.dropIndex('intake_by_author').execute();
  if (engine === 'postgres') await db.schema.alterTable('wording_bands').dropConstraint('wording_bands_pk').execute();
  else await withoutPrimaryKey(db);
}

/** In a file the index of a primary key goes only with its table. */
async function withoutPrimaryKey(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('bands_of_wordings')
    .addColumn('band', 'integer', (column) => column.notNull())
    .addColumn('post_id', 'text', (column) => column.notNull().references('case_wordings.post_id').onDelete('cascade'))
    .addColumn('said_at', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`insert into bands_of_wordings (band, post_id, said_at)
    select band, post_id, said_at from wording_bands order by rowid`.execute(db);
  await db.schema.dropTable('wording_bands').execute();
  await db.schema.alterTable('bands_of_wordings').renameTo('wording_bands').execute();
  await db.schema.createIndex('bands_of_wording').on('wording_bands').column('post_id').execute();
  await sql`create index wording_bands_newest on wording_bands (band, said_at, post_id)`.execute(db);
}
