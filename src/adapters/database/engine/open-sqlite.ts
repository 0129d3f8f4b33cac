import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Dialect } from 'kysely';
import type { OpenFile } from './close-to-others.ts';
import { closeToOthers } from './close-to-others.ts';
import { DatabaseError } from './database-error.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { untilFree } from './until-free.ts';

const inMemory = ':memory:';

/**
 * Time in milliseconds that SQLite itself waits for a lock, during which the process is blocked.
 * Longer waits are our own and block nothing.
 */
const blockingMs = 100;

/**
 * Opens a SQLite file for safe writing, or only for reading. A new file can be read by its owner alone, and so can a folder made
 * for it. A file that was open to all is closed, with those that SQLite keeps beside it.
 */
export async function openSqlite(
  file: string,
  options: { readOnly: boolean; timeoutMs: number; foundOpen?(file: OpenFile): void; image?: Buffer },
): Promise<Dialect> {
  if (options.readOnly) requireFile(file);
  else if (file !== inMemory) {
    createFile(file);
    for (const open of closeToOthers([file, `${file}-wal`, `${file}-shm`])) options.foundOpen?.(open);
  }
  const source = file === inMemory ? (options.image ?? file) : file;
  const database = new Sqlite(source, { readonly: options.readOnly, timeout: blockingMs });
  try {
    await untilFree(() => configure(database), options.timeoutMs);
    return sqliteDialect(database, options.timeoutMs);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Pages of the write-ahead log after which SQLite copies them into the file, four times its own
 * number. A page that many posts of a flood change is then copied once, and the log has 16 MB.
 */
const PAGES_BEFORE_COPY = 4_000;

function requireFile(file: string): void {
  if (existsSync(file)) return;
  throw new DatabaseError(`There is no database at ${file}. Name the right one in DATABASE_URL.`);
}

function createFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

function configure(database: Sqlite.Database): void {
  database.pragma('foreign_keys = ON');
  if (database.readonly) {
    database.pragma('schema_version');
    return;
  }
  // What is deleted is overwritten, as far as SQLite goes: `scrub` does the rest.
  database.pragma('secure_delete = ON');
  database.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled so that WAL alone means NORMAL: a power cut could take back what was acknowledged.
  database.pragma('synchronous = FULL');
  database.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_COPY}`);
  expectPragma(database, 'journal_mode', database.memory ? 'memory' : 'wal');
  expectPragma(database, 'synchronous', 2);
  expectPragma(database, 'foreign_keys', 1);
  expectPragma(database, 'secure_delete', 1);
}

function expectPragma(database: Sqlite.Database, name: string, wanted: string | number): void {
  if (database.pragma(name, { simple: true }) === wanted) return;
  throw new DatabaseError(
    `The place of the database ${database.name} allows no safe writing (${name}). Keep it on a local disk, not on a network share.`,
  );
}
