import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseError } from '../engine/database-error.ts';
import type { Engine } from '../engine/engine.ts';
import type { Schema } from '../rows/schema.ts';
import { writeVocabulary } from './close-column.ts';
import { migrations } from './migrations.ts';

const migrationTable = 'portavoz_migration';

/** Any number that no other program is likely to choose. */
const migrationLock = 7_267_821;

/**
 * Brings the tables up to this version, all in one transaction: everything or nothing.
 * @throws DatabaseError when the database is another program's, or of a later version
 */
export async function migrateDatabase(
  db: Kysely<Schema>,
  engine: Engine,
  place: string,
  schema: string | null = null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    if (schema !== null) await sql`create schema if not exists ${sql.id(schema)}`.execute(transaction);
    await refuseForeign(transaction, { engine, place, schema });
    if (!(await isCurrent(transaction, engine, schema))) await migrate(transaction, { engine, place, schema });
    await writeVocabulary(transaction);
  });
}

async function migrate(transaction: Transaction<Schema>, { engine, place, schema = null }: Whose): Promise<void> {
  const { error } = await migratorOf(transaction, engine, schema).migrateToLatest();
  if (isOfLaterVersion(error)) {
    throw new DatabaseError(
      `The database ${place} was last used by a later version of Portavoz. Update Portavoz and try again.`,
      { cause: error },
    );
  }
  if (error !== undefined) throw error;
}

/** Returns true when each change was made and no other. The migrator reads the columns of all tables before it finds that. */
async function isCurrent(db: Kysely<Schema>, engine: Engine, schema: string | null): Promise<boolean> {
  if (!(await tableNames(db, engine, schema)).includes(migrationTable)) return false;
  const done = await migrationNames(db, schema);
  const known = Object.keys(migrations(engine));
  return done.length === known.length && known.every((name) => done.includes(name));
}

/** `schema`: PostgreSQL schema of the tables; that of the connection unless told. */
type Whose = { engine: Engine; place: string; schema?: string | null };

/** @throws DatabaseError when the database holds no tables of ours */
export async function requireOurs(db: Kysely<Schema>, { engine, place, schema = null }: Whose): Promise<void> {
  if ((await tableNames(db, engine, schema)).includes(migrationTable)) return;
  throw new DatabaseError(`${place} is not a database of Portavoz. Name the right one in DATABASE_URL.`);
}

/** Returns the changes that an existing database of ours lacks; `all` for an empty one, none for another program's. */
export async function missingMigrations(
  db: Kysely<Schema>,
  engine: Engine,
  schema: string | null,
): Promise<'all' | string[]> {
  const tables = await tableNames(db, engine, schema);
  if (tables.length === 0) return 'all';
  if (!tables.includes(migrationTable)) return [];
  const done = await migrationNames(db, schema);
  return Object.keys(migrations(engine)).filter((name) => !done.includes(name));
}

/** Returns true once a later version has changed the tables under a process that runs. */
export async function isOvertaken(db: Kysely<Schema>, engine: Engine): Promise<boolean> {
  const { rows } = await sql<{ done: number }>`select count(*) as done from ${sql.table(migrationTable)}`.execute(db);
  return Number(rows[0]?.done ?? 0) > Object.keys(migrations(engine)).length;
}

async function migrationNames(db: Kysely<Schema>, schema: string | null): Promise<string[]> {
  const table = schema === null ? sql.table(migrationTable) : sql.table(`${schema}.${migrationTable}`);
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(db);
  return rows.map(({ name }) => name);
}

async function refuseForeign(db: Kysely<Schema>, whose: Whose): Promise<void> {
  if ((await tableNames(db, whose.engine, whose.schema ?? null)).length > 0) await requireOurs(db, whose);
}

/** Tables where ours would stand. Hosts of PostgreSQL keep schemas and views of their own in a new database. */
async function tableNames(db: Kysely<Schema>, engine: Engine, wanted: string | null): Promise<string[]> {
  if (engine === 'sqlite') return tablesInFile(db);
  const tables = await db.introspection.getTables();
  return tables
    .filter(({ schema, isView }) => !isView && (schema === undefined || schema === (wanted ?? 'public')))
    .map(({ name }) => name);
}

/** Kysely's introspection would read the columns of every table too, at each opening. */
async function tablesInFile(db: Kysely<Schema>): Promise<string[]> {
  const named = sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not glob 'sqlite_*'`;
  const { rows } = await named.execute(db);
  return rows.map(({ name }) => name);
}

function migratorOf(db: Transaction<Schema>, engine: Engine, schema: string | null): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => migrations(engine) },
    migrationTableName: migrationTable,
    migrationLockTableName: `${migrationTable}_lock`,
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
}

function isOfLaterVersion(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('corrupted migrations');
}
