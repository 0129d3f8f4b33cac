import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Lets what is near to a text be looked for among the newest wordings of a band. */
export async function orderBands(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('wordingBands')
    .addColumn('saidAt', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update wording_bands set said_at =
    (select said_at from case_wordings where case_wordings.post_id = wording_bands.post_id)`.execute(db);
  await sql`create index wording_bands_newest on wording_bands (band, said_at)`.execute(db);
}
