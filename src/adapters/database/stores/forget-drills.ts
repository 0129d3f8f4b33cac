import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { modeOf } from '../engine/claim-mode.ts';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/**
 * Tables that a drill leaves untouched: the audit log, handled deliveries, drills played, and the
 * counters, so that no old button meets a new case. None of them holds words of posts or of people.
 */
const KEPT: readonly string[] = [
  'audit',
  'audit_head',
  'counters',
  'drill_runs',
  'drill_world',
  'leases',
  'portavoz_migration',
  'portavoz_migration_lock',
  'refusals',
  'seen_deliveries',
  'vocabulary',
];

/**
 * Empties the world of drills, so that the same posts can come again. A table that a later version adds is emptied too.
 * @throws Error in any other database
 */
export async function forgetDrills(db: Transaction<Schema>, engine: Engine): Promise<void> {
  if ((await modeOf(db)) !== 'drill') throw new Error('Only the world of drills can be forgotten');
  const tables = (await tablesOf(db, engine)).filter((name) => !KEPT.includes(name));
  if (engine === 'postgres') {
    await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))}`.execute(db);
    return;
  }
  // What refers to what is looked at when the transaction ends: until then all of it is gone.
  await sql`pragma defer_foreign_keys = on`.execute(db);
  for (const name of tables) await sql`delete from ${sql.table(name)}`.execute(db);
}

async function tablesOf(db: Transaction<Schema>, engine: Engine): Promise<string[]> {
  const { rows } = await (engine === 'postgres'
    ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(db)
    : sql<{
        name: string;
      }>`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'`.execute(db));
  return rows.map(({ name }) => name);
}
