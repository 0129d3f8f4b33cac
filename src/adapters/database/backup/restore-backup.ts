import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { BackupMark } from '../../../domain/restore/restore-store.ts';
import { addressOf } from '../engine/address.ts';
import { DatabaseError } from '../engine/database-error.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';
import type { Schema } from '../rows/schema.ts';
import { digestOfBackup, readBackupFile } from './backup-file.ts';
import type { BackupSecret } from './backup-key.ts';
import { markSql } from './mark-sql.ts';
import { lookIntoPostgres, requireTool, runTool } from './postgres-tools.ts';
import { markedDatabase, momentOf, requireStopped } from './sqlite-files.ts';

/** Restored database: its mark, and where the database that it replaces lies now; null if there was none. */
export type Restored = { mark: BackupMark; replaced: string | null };

export type RestoreOrder = { file: string; url: string; secret: BackupSecret | null; now: string };

/**
 * Puts a backup in the place of the database. A SQLite file that is there is moved aside; a
 * PostgreSQL database must be empty. The next start sees the mark.
 * @throws DatabaseError with the reason; the database is as it was then
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  try {
    return await (order.url.startsWith('sqlite:') ? restoreSqlite(order) : restorePostgres(order));
  } catch (error) {
    throw explainDatabaseError(error, order.url.startsWith('sqlite:') ? order.url : addressOf(order.url).place);
  }
}

/**
 * Marks a database that was restored by other means, with the time of the last row of its record.
 * @throws DatabaseError when it is none of ours, or a bot runs on it
 */
export async function markInPlace(url: string, now: string): Promise<Restored> {
  if (url.startsWith('sqlite:')) {
    const target = path.resolve(url.slice('sqlite:'.length));
    if (!existsSync(target)) throw new DatabaseError(`There is no database at ${target}.`);
    requireStopped(target, now);
    return { mark: markedDatabase(target, target, now), replaced: null };
  }
  return { mark: await markPostgres(url, now), replaced: null };
}

async function restoreSqlite({ file, url, secret, now }: RestoreOrder): Promise<Restored> {
  const target = path.resolve(url.slice('sqlite:'.length));
  const fresh = `${target}.restoring`;
  requireStopped(target, now);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await rm(fresh, { force: true });
  try {
    await readBackupFile(file, secret, (contents) =>
      pipeline(contents, createWriteStream(fresh, { flags: 'wx', mode: 0o600 })),
    );
    const mark = markedDatabase(fresh, file, now);
    // Once more: reading a large backup takes its time.
    requireStopped(target, now);
    const replaced = await movedAside(target, now);
    await rename(fresh, target);
    return { mark, replaced };
  } finally {
    await rm(fresh, { force: true });
  }
}

/** With what lies beside the file: without its log a copy may lack its newest rows. */
async function movedAside(target: string, now: string): Promise<string | null> {
  if (!existsSync(target)) return null;
  const aside = `${target}.before-restore-${now.slice(0, 19).replaceAll(':', '')}Z`;
  for (const ending of ['-wal', '-shm', '']) {
    if (existsSync(`${target}${ending}`)) await rename(`${target}${ending}`, `${aside}${ending}`);
  }
  return aside;
}

async function restorePostgres({ file, url, secret }: RestoreOrder): Promise<Restored> {
  await lookIntoPostgres(url, async (db, { schema, serverMajor }) => {
    await requireTool('psql', serverMajor);
    const tables = await db.introspection.getTables();
    if (tables.some((table) => table.schema === schema && !table.isView)) {
      throw new DatabaseError('The database is not empty. Create a new one and name it in DATABASE_URL.');
    }
  });
  // Damage shows at the end of the file: nothing of it goes to the server before.
  await digestOfBackup(file, secret);
  const args = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--output=/dev/null'];
  await runTool({ tool: 'psql', args, url }, async ({ stdin }) => {
    await readBackupFile(file, secret, (contents) => fed(contents, file, stdin ?? new PassThrough()));
  });
  return { mark: await lookIntoPostgres(url, markIn), replaced: null };
}

function markPostgres(url: string, now: string): Promise<BackupMark> {
  return lookIntoPostgres(
    url,
    async (db, { schema }) => {
      const last = await db.selectFrom('audit').select('body').orderBy('seq', 'desc').limit(1).executeTakeFirst();
      for (const statement of markSql(schema, momentOf(last?.body) ?? now).split(';')) {
        if (statement.trim() !== '') await sql.raw(statement).execute(db);
      }
      return markIn(db);
    },
    false,
  );
}

async function markIn(db: Kysely<Schema>): Promise<BackupMark> {
  const row = await db.selectFrom('backupMarks').selectAll().executeTakeFirstOrThrow();
  return { madeAt: row.madeAt, head: { seq: row.headSeq, hash: row.headHash } };
}

/** In one transaction, which ends with the last byte alone. @throws DatabaseError when it is no dump of PostgreSQL */
async function fed(contents: Readable, file: string, stdin: NodeJS.WritableStream): Promise<void> {
  let isFirst = true;
  await pipeline(
    contents,
    async function* check(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        if (isFirst && !chunk.subarray(0, 200).includes('PostgreSQL database dump')) {
          throw new DatabaseError(`The backup ${file} is none of PostgreSQL. Name the right database in DATABASE_URL.`);
        }
        if (isFirst) yield 'begin;\n';
        isFirst = false;
        yield chunk;
      }
      yield 'commit;\n';
    },
    stdin,
  );
}
