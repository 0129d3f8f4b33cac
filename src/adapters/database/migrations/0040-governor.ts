import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which case a message is about, so that the most important one goes first. */
export async function addOutboxCase(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('case_id', 'integer').execute();
  await sql`update outbox set case_id = cast(substr(lane, 6) as integer) where lane like 'case:%'`.execute(db);
}
