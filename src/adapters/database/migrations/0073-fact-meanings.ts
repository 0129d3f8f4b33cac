import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds the value of a fact apart from any language. Rows of before stay as words. */
export async function addFactMeanings(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('facts').addColumn('meaning', 'text').execute();
}
