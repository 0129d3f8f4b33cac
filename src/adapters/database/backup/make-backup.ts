import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DatabaseError } from '../engine/database-error.ts';
import { digestOfBackup, writeBackupFile } from './backup-file.ts';
import type { BackupSecret } from './backup-key.ts';
import { copySqlite } from './copy-sqlite.ts';
import { dumpPostgres } from './dump-postgres.ts';

/**
 * Backs a database up into a new file while it is in use. A file that is there afterwards is whole:
 * a copy of SQLite was checked, and what was written was read back and compared.
 * @throws DatabaseError with the reason; nothing is left then
 */
export async function makeBackup(given: {
  /** As in DATABASE_URL. */
  url: string;
  file: string;
  /** Null for a backup that is not encrypted. */
  secret: BackupSecret | null;
  /** ISO 8601 UTC. */
  madeAt: string;
  /** Ends it early. */
  signal?: AbortSignal | undefined;
}): Promise<{ bytes: number }> {
  const { url, file, secret, madeAt, signal } = given;
  if (url === 'sqlite::memory:') throw new DatabaseError('A database in memory cannot be backed up.');
  if (existsSync(file)) throw new DatabaseError(`${file} is there already. Name a new file.`);
  const partial = `${file}.partial`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const digest = await contentsOf(url, { beside: file, madeAt, signal }, (contents) =>
      writeBackupFile(contents, partial, { secret, signal }),
    );
    if ((await digestOfBackup(partial, secret)) !== digest)
      throw new DatabaseError(`The backup ${file} could not be read back as it was written.`);
    await rename(partial, file);
    return { bytes: (await stat(file)).size };
  } catch (error) {
    // Another backup into the same file is not ours to remove.
    const code = codeOf(error);
    if (code !== 'EEXIST') await rm(partial, { force: true }).catch(() => undefined);
    if (error instanceof DatabaseError || code === null) throw error;
    throw new DatabaseError(
      `The backup ${file} could not be written (${code}). Look at its folder, its rights and the room on its disk.`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function contentsOf<T>(
  url: string,
  { beside, madeAt, signal }: { beside: string; madeAt: string; signal: AbortSignal | undefined },
  use: (contents: Readable) => Promise<T>,
): Promise<T> {
  if (!url.startsWith('sqlite:')) return dumpPostgres(url, { madeAt, signal }, use);
  return copySqlite(path.resolve(url.slice('sqlite:'.length)), { beside, madeAt, signal }, use);
}
