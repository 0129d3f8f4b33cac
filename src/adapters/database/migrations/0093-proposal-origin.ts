import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { closeColumn, writeVocabulary } from './close-column.ts';

/** Lets a proposed handbook come from answers in Slack instead of the files; those of before came from the files. */
export async function addProposalOrigin(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('handbook_proposals')
    .addColumn('origin', 'text', (column) => column.notNull().defaultTo('files'))
    .execute();
  await writeVocabulary(db);
  await closeColumn(db, engine, 'handbook_proposals.origin');
}
