import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds what became of a suggestion, and lets the list find the few cases that suggest something. */
export async function addSuggestionOutcomes(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('outcome', 'text').execute();
  await db.schema.alterTable('cases').addColumn('outcome_at', 'text').execute();
  await sql`create index cases_that_suggest on cases (id) where suggests = 1`.execute(db);
}
