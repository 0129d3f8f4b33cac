import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/**
 * Lets what is near to a text be looked for among the newest wordings of a band. Of wordings of before only those of
 * pending cases get their moment: the others count as the oldest, and a large table is not written again.
 */
export async function orderBands(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('wordingBands')
    .addColumn('saidAt', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update wording_bands set said_at =
    coalesce((select said_at from case_wordings where case_wordings.post_id = wording_bands.post_id), '')
    where post_id in (
      select case_wordings.post_id from case_wordings
      join cases on cases.id = case_wordings.case_id where cases.is_pending = 1
    )`.execute(db);
  await sql`create index wording_bands_newest on wording_bands (band, said_at, post_id)`.execute(db);
}
