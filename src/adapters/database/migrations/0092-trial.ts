import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';

/**
 * Creates the stage of the installation, in one row. A database that has recorded anything was at work
 * before, and is live; a new one is in trial.
 */
export async function createStage(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('stage')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('since', 'text')
    .addColumn('asked_by', 'text')
    .addColumn('asked_at', 'text')
    .execute();
  await writeVocabulary(db);
  await closeColumn(db, engine, 'stage.kind');
  const { count } = await db
    .selectFrom('audit')
    .select((of) => of.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const kind = Number(count) > 0 ? 'live' : 'trial';
  await db.insertInto('stage').values({ id: 1, kind, since: null, askedBy: null, askedAt: null }).execute();
}
