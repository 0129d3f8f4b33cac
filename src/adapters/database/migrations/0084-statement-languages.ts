import type { Kysely } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Adds to the case of a statement in several languages the first case of that statement. */
export async function addStatementLanguages(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('statement_id', 'integer').execute();
  await db.schema.createIndex('cases_of_statement').on('cases').column('statement_id').execute();
}
