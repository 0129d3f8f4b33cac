import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';

const CLOSED = [
  'cases.audience',
  'cases.class',
  'cases.closed_reason',
  'cases.erased_rule',
  'cases.severity',
  'cases.statement',
  'crises.level',
  'endorsements.as',
  'facts.status',
  'handbook_proposals.status',
  'hoax_decisions.state',
  'own_layers.status',
  'publications.audience',
  'publications.status',
  'publications.went_out',
  'writings.status',
];

/** Adds the closed vocabularies, and closes the columns that hold them. */
export async function closeVocabularies(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('vocabulary')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('vocabulary_pk', ['place', 'word'])
    .execute();
  await writeVocabulary(db);
  for (const place of CLOSED) await closeColumn(db, engine, place);
}
