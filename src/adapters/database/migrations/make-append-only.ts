import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';

/** From now on rows of the table can be added, never changed or removed. */
export async function makeAppendOnly(db: Kysely<Schema>, engine: Engine, table: string): Promise<void> {
  for (const statement of engine === 'sqlite' ? sqliteTriggers(table) : postgresTriggers(table)) {
    await sql.raw(statement).execute(db);
  }
}

function sqliteTriggers(table: string): string[] {
  return ['update', 'delete'].map(
    (verb) =>
      `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
  );
}

function postgresTriggers(table: string): string[] {
  return [
    `create function ${table}_is_append_only() returns trigger language plpgsql as
      $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_no_change before update or delete or truncate on ${table}
      for each statement execute function ${table}_is_append_only()`,
  ];
}
