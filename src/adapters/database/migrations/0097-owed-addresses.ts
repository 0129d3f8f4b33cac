import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Lets the bell find the few texts that were published without their address. */
export async function indexOwedAddresses(db: Kysely<Schema>): Promise<void> {
  await sql`create index publications_without_address on publications (case_id) where reason = 'publish.no_address'`.execute(
    db,
  );
}
