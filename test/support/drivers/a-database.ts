import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';

/** A fresh database in memory. Close it, or declare it with `await using`. */
export async function aDatabase(): Promise<Database & AsyncDisposable> {
  const database = await openDatabase('sqlite::memory:');
  return { ...database, [Symbol.asyncDispose]: database.close };
}

/** The address of a database file that does not exist yet, in a folder of its own; `remove` deletes both. */
export async function aDatabaseFile(): Promise<
  { url: string; file: string; remove(): Promise<void> } & AsyncDisposable
> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-database-'));
  const file = path.join(folder, 'portavoz.db');
  const remove = () => rm(folder, { recursive: true, force: true });
  return { url: `sqlite:${file}`, file, remove, [Symbol.asyncDispose]: remove };
}
