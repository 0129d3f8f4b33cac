import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { VOCABULARIES } from '../rows/vocabularies.ts';

/**
 * From now on the column takes only words of the table `vocabulary`, and nothing. What an earlier
 * version left there stays until it is changed.
 * @param place table and column, as in `cases.severity`
 */
export async function closeColumn(db: Kysely<Schema>, engine: Engine, place: string): Promise<void> {
  const [table = '', column = ''] = place.split('.');
  for (const statement of engine === 'sqlite' ? sqliteTriggers(table, column) : postgresTriggers(table, column)) {
    await sql.raw(statement).execute(db);
  }
}

/** Adds the words that this version knows and the table does not hold yet. None is ever taken away: an older process may run beside us. */
export async function writeVocabulary(db: Kysely<Schema>): Promise<void> {
  const held = new Set(
    (await db.selectFrom('vocabulary').selectAll().execute()).map(({ place, word }) => `${place} ${word}`),
  );
  const missing = vocabularyRows().filter(({ place, word }) => !held.has(`${place} ${word}`));
  if (missing.length === 0) return;
  await db
    .insertInto('vocabulary')
    .values(missing)
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Returns each word of each closed column. */
export function vocabularyRows(): { place: string; word: string }[] {
  return Object.entries(VOCABULARIES).flatMap(([table, columns]) =>
    Object.entries<Readonly<Record<string, string>>>(columns).flatMap(([column, words]) =>
      Object.values(words).map((word) => ({ place: `${snaked(table)}.${snaked(column)}`, word })),
    ),
  );
}

function snaked(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function unknownWord(table: string, column: string): string {
  return `new."${column}" is not null and not exists
    (select 1 from vocabulary where place = '${table}.${column}' and word = new."${column}")`;
}

function sqliteTriggers(table: string, column: string): string[] {
  const refuse = `begin select raise(abort, '${table}.${column} takes no such word'); end`;
  const unknown = unknownWord(table, column);
  return [
    `create trigger ${table}_${column}_insert before insert on ${table} when ${unknown} ${refuse}`,
    `create trigger ${table}_${column}_update before update of "${column}" on ${table}
      when new."${column}" is not old."${column}" and ${unknown} ${refuse}`,
  ];
}

function postgresTriggers(table: string, column: string): string[] {
  const name = `${table}_${column}_words`;
  return [
    `create function ${name}() returns trigger language plpgsql as $$ begin
      if ${unknownWord(table, column)} then raise exception '${table}.${column} takes no such word'; end if;
      return new; end $$`,
    `create trigger ${table}_${column}_insert before insert on ${table} for each row execute function ${name}()`,
    `create trigger ${table}_${column}_update before update of "${column}" on ${table} for each row
      when (new."${column}" is distinct from old."${column}") execute function ${name}()`,
  ];
}
