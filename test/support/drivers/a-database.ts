import { mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';

type DatabaseFile = { url: string; file: string; remove(): Promise<void> } & AsyncDisposable;

/** A fresh database in memory. Close it, or declare it with `await using`. */
export async function aDatabase(): Promise<Database & AsyncDisposable> {
  const database = await openDatabase('sqlite::memory:', { image: await migrated() });
  return { ...database, [Symbol.asyncDispose]: database.close };
}

/** The address of a database file that does not exist yet, in a folder of its own; `remove` deletes both. */
export async function aDatabaseFile(): Promise<DatabaseFile> {
  const folder = await mkdtemp(path.join(await fastFolder(), 'portavoz-database-'));
  const file = path.join(folder, 'portavoz.db');
  // The log beside the file may still go away: a busy disk is late.
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { url: `sqlite:${file}`, file, remove, [Symbol.asyncDispose]: remove };
}

const MEMORY = '/dev/shm';
const ROOM_BYTES = 2 ** 30;

/** Returns a folder in memory where that has room. A disk takes milliseconds for each commit, and no test cuts the power. */
async function fastFolder(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => null);
  return memory !== null && memory.bavail * memory.bsize > ROOM_BYTES ? MEMORY : tmpdir();
}

/** A database file of this version with nothing in it, in a folder of its own. */
export async function anEmptyDatabaseFile(): Promise<DatabaseFile> {
  const place = await aDatabaseFile();
  await writeFile(place.file, await migrated(), { mode: 0o600 });
  return place;
}

let image: Promise<Buffer> | null = null;

/** Each database begins as a copy of one that was migrated: to migrate takes longer than most tests. */
function migrated(): Promise<Buffer> {
  image ??= migrate();
  return image;
}

/** Bytes 18 and 19 say that a file has a log beside it, which a database in memory has not. */
const HEADER = { written: 18, read: 19, withoutLog: 1 };

async function migrate(): Promise<Buffer> {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url);
  await database.close();
  const bytes = await readFile(place.file);
  bytes[HEADER.written] = HEADER.withoutLog;
  bytes[HEADER.read] = HEADER.withoutLog;
  return bytes;
}
