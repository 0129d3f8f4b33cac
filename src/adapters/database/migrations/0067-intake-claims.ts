import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Creates the claims by which processes triage waiting posts side by side, and the lock of the
 * intake's door. PostgreSQL removes the claim of each post that leaves the queue, whatever the
 * reason; on SQLite nothing is claimed.
 */
export async function createIntakeClaims(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('intake_claims')
    .addColumn('rank', 'integer', (column) => column.primaryKey())
    .addColumn('fence', 'integer', required)
    .addColumn('until', 'text', required)
    .addColumn('standard', 'text')
    .addColumn('is_urgent', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('said', 'text')
    .execute();
  await sql`create index intake_claims_urgent on intake_claims (rank) where is_urgent = 1`.execute(db);
  await db.insertInto('counters').values({ name: 'intake_door', value: 0 }).execute();
  if (engine !== 'postgres') return;
  await sql`create function intake_claims_gone() returns trigger language plpgsql as $$ begin
    delete from intake_claims using gone where intake_claims.rank = gone.rank;
    return null; end $$`.execute(db);
  await sql`create trigger intake_claims_gone after delete on intake_posts
    referencing old table as gone for each statement execute function intake_claims_gone()`.execute(db);
}
