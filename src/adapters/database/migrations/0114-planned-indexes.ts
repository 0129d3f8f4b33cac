import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Lets the door find the record of a planned post, and the outbox the next of those that wait for weeks, among all others. */
export async function indexPlanned(db: Kysely<Schema>): Promise<void> {
  await sql`create index audit_of_no_case on audit (seq) where case_id is null`.execute(db);
  await sql`create index outbox_planned on outbox (due_at) where kind = 'publish_content'`.execute(db);
}
