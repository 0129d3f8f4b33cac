import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { lookIntoPostgres } from '../backup/postgres-tools.ts';
import { addressOf } from '../engine/address.ts';
import { migrations } from '../migrations/migrations.ts';

/** Tables of a database, compared with those of this version. */
export type TableState =
  | { is: 'empty' }
  | { is: 'foreign' }
  | { is: 'later' }
  | { is: 'ours'; missingMigrations: number };

/** Facts about a SQLite file. */
export type SqliteFacts = {
  engine: 'sqlite';
  place: string;
  bytes: number;
  /** Permission bits of the file. */
  mode: number;
  tables: TableState;
  /** Code of what is in the way of writing; null if nothing is. */
  writes: string | null;
};

/** Facts about a PostgreSQL database, as the bot's role sees it. */
export type PostgresFacts = {
  engine: 'postgres';
  place: string;
  /** `16.4` */
  version: string;
  role: string;
  isSuperuser: boolean;
  isStandby: boolean;
  isReadOnly: boolean;
  mayCreateTables: boolean;
  mayCreateSchemas: boolean;
  /** Tables of ours into which the role may not write. */
  closedTables: string[];
  tables: TableState;
};

/**
 * Looks at the database of a DATABASE_URL and changes nothing. A lock is taken for a moment.
 * @returns `missing` where there is no file
 * @throws DatabaseError when it cannot be reached or read
 */
export async function inspectDatabase(
  url: string,
): Promise<SqliteFacts | PostgresFacts | { engine: 'sqlite'; place: string; missing: true }> {
  const address = addressOf(url);
  if (address.engine === 'postgres') return inspectPostgres(url, address.place);
  if (address.isMissing()) return { engine: 'sqlite', place: address.place, missing: true };
  const { place } = address;
  const { size, mode } = await stat(place);
  const read = factsOfFile.parse(await askSqlite(place, 'facts'));
  return {
    engine: 'sqlite',
    place,
    bytes: size,
    mode: mode & 0o777,
    tables: tableState(read.tables, read.migrated, Object.keys(migrations('sqlite'))),
    writes: read.writes,
  };
}

const factsOfFile = z.object({ tables: z.number(), migrated: z.array(z.string()), writes: z.string().nullable() });
const foundInFile = z.object({ found: z.string() });
const troubleOfFile = z.object({ trouble: z.string() });

/**
 * Checks a SQLite file as a whole, as far as that can be done in the time.
 * @returns SQLite's first complaint, `ok`, or null when time was up
 */
export async function checkSqliteFile(place: string, limitMs: number): Promise<string | null> {
  const answer = await askSqlite(place, 'integrity', limitMs).catch((error: unknown) => {
    if (error instanceof Error && 'killed' in error && error.killed === true) return null;
    throw error;
  });
  return answer === null ? null : foundInFile.parse(answer).found;
}

async function askSqlite(place: string, task: 'facts' | 'integrity', limitMs = 9_000): Promise<unknown> {
  const script = fileURLToPath(new URL('./read-sqlite.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, path.resolve(place), task], {
    env: {},
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  const answer: unknown = JSON.parse(stdout);
  const refused = troubleOfFile.safeParse(answer);
  if (refused.success) throw Object.assign(new Error('The file cannot be read'), { code: refused.data.trouble });
  return answer;
}

function tableState(tables: number, migrated: readonly string[], known: readonly string[]): TableState {
  if (tables === 0) return { is: 'empty' };
  if (migrated.length === 0) return { is: 'foreign' };
  if (migrated.some((name) => !known.includes(name))) return { is: 'later' };
  return { is: 'ours', missingMigrations: known.filter((name) => !migrated.includes(name)).length };
}

/** The rights are those of the connection's own schema, in which the tables are. */
function inspectPostgres(url: string, place: string): Promise<PostgresFacts> {
  return lookIntoPostgres(url, async (db, { schema }) => {
    const { rows } = await sql<RoleRow>`
      select split_part(current_setting('server_version'), ' ', 1) as version, current_user as role,
        (select rolsuper from pg_roles where rolname = current_user) as super,
        pg_is_in_recovery() as standby,
        (select reset_val from pg_settings where name = 'default_transaction_read_only') = 'on' as closed,
        has_schema_privilege(current_schema(), 'create') as tables,
        has_database_privilege(current_database(), 'create') as schemas`.execute(db);
    const [row] = rows;
    if (row === undefined) throw new Error('The server said nothing about itself');
    const found = await sql<{ name: string; open: boolean }>`
      select tablename as name, has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'insert') as open
      from pg_tables where schemaname = ${schema}`.execute(db);
    const names = found.rows.map(({ name }) => name);
    const migrated = names.includes('portavoz_migration')
      ? (await sql<{ name: string }>`select name from portavoz_migration`.execute(db)).rows.map(({ name }) => name)
      : [];
    return {
      engine: 'postgres',
      place,
      version: row.version,
      role: row.role,
      isSuperuser: row.super,
      isStandby: row.standby,
      isReadOnly: row.closed,
      mayCreateTables: row.tables,
      mayCreateSchemas: row.schemas,
      closedTables: found.rows.filter(({ open }) => !open).map(({ name }) => name),
      tables: tableState(names.length, migrated, Object.keys(migrations('postgres'))),
    };
  });
}

type RoleRow = {
  version: string;
  role: string;
  super: boolean;
  standby: boolean;
  closed: boolean;
  tables: boolean;
  schemas: boolean;
};
