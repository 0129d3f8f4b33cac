import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** A line to a person in danger that a pause of before held back leaves now: its way out had been spent, and no pause holds it any more. */
export async function letLinesGoOn(db: Kysely<Schema>): Promise<void> {
  await sql`
    insert into outbox (kind, lane, effect, state, due_at, attempts)
    select 'publish', 'publication:' || id,
      '{"kind":"publish","publicationId":"' || id || '","dueAt":"' || hold_until || '"}', 'waiting', hold_until, 0
    from publications where status = 'held' and basis like '{"kind":"line"%'
  `.execute(db);
}
