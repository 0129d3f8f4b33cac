import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Lets the rows of the record be found by their case: the number is read from the row's own bytes,
 * so that nobody can change the one without the other. Adds the seals of rows, and the key that the
 * last row was sealed with. Marks publications that a person has in hand.
 */
export async function addProof(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const ofBody =
    engine === 'sqlite'
      ? `case when json_valid(body) then json_extract(body, '$.caseId') end) virtual`
      : `cast(substring(body from '"caseId":([0-9]+)') as integer)) stored`;
  await sql.raw(`alter table audit add column case_id integer generated always as (${ofBody}`).execute(db);
  await sql`create index audit_of_case on audit (case_id, seq) where case_id is not null`.execute(db);
  await db.schema.alterTable('audit').addColumn('seal', 'text').execute();
  await db.schema.alterTable('audit_head').addColumn('seal_key', 'text').execute();
  await sql`update publications set reason = 'publish.by_hand' where status = 'publishing'`.execute(db);
}
