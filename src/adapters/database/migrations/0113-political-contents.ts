import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import { writeVocabulary } from './close-column.ts';

/** Adds to planned contents who says that one is political. The words of this version have the reading of pinned posts. */
export async function addPoliticalMark(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('contents').addColumn('political', 'text').execute();
  await writeVocabulary(db);
}
