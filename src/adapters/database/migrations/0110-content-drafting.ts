import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import { writeVocabulary } from './close-column.ts';

/** Adds the draft of a model to planned contents, with the tokens that it took: those of a day have a limit. */
export async function addContentDrafting(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('contents').addColumn('drafting', 'text').execute();
  await db.schema.alterTable('contents').addColumn('drafted_at', 'text').execute();
  await db.schema.alterTable('contents').addColumn('prompt_tokens', 'integer').execute();
  await db.schema.alterTable('contents').addColumn('answer_tokens', 'integer').execute();
  await db.schema.createIndex('contents_drafted').on('contents').column('drafted_at').execute();
  await writeVocabulary(db);
}
