import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../engine/database-error.ts';
import { explainDatabaseError } from '../engine/explain-database-error.ts';

/** Work of the thread that copies: paths, and the moment of the copy. */
export type CopyOrder = { from: string; to: string; madeAt: string };

type Answer = { failure: { message: string; code: string | null } | null };

/**
 * Copies a SQLite file while it is in use, and hands the marked and checked copy over. A thread of
 * its own copies, so that no click waits.
 * @throws DatabaseError when there is no database, no room, or the copy is damaged
 */
export async function copySqlite<T>(
  from: string,
  given: { beside: string; madeAt: string; signal: AbortSignal | undefined },
  use: (contents: Readable) => Promise<T>,
): Promise<T> {
  const { size } = await stat(from).catch(() => {
    throw new DatabaseError(`There is no database at ${from}. Name the right one in DATABASE_URL.`);
  });
  await requireRoom(path.dirname(given.beside), size);
  const to = `${given.beside}.copy`;
  try {
    await (await open(to, 'wx', 0o600)).close();
    await copyInThread({ from, to, madeAt: given.madeAt }, from, given.signal);
    return await use(createReadStream(to));
  } finally {
    await rm(to, { force: true });
    await rm(`${to}-journal`, { force: true });
  }
}

async function copyInThread(order: CopyOrder, place: string, signal: AbortSignal | undefined): Promise<void> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { env: {}, execArgv: [], workerData: order });
  try {
    const ended = once(worker, 'exit').then(() => {
      throw new Error('The thread that copies has ended');
    });
    const answered = once(worker, 'message', { signal });
    const [{ failure }] = (await Promise.race([answered, ended])) as [Answer];
    if (failure === null) return;
    const error = Object.assign(new Error(failure.message), failure.code === null ? {} : { code: failure.code });
    throw explainDatabaseError(error, place);
  } finally {
    await worker.terminate();
  }
}

/** The copy and the backup lie in the folder at once; the bot must be able to go on writing. */
async function requireRoom(folder: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize > 2.5 * size) return;
  throw new DatabaseError(
    `There is no room for a backup in ${folder}: it needs about ${Math.ceil((2.5 * size) / 2 ** 20)} MB. Free some, or name another folder in BACKUP_DIR.`,
  );
}
