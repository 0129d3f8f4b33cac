import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Replica, Scene } from './scene.ts';
import { observe } from './scene.ts';

/** Tries to meet a process with the lock, or without. */
const LOOKS = 2_000;
const BETWEEN_LOOKS_MS = 5;
/** No process that goes on holds the lock of a file for so long. */
const HELD_MS = 2_000;

type LockWatch = AsyncDisposable & {
  /** Returns true if this process, which stands still, holds the write lock. */
  isHeldBy(replica: Pick<Replica, 'name'>): Promise<boolean>;
};

/**
 * Freezes one of the processes at a moment when it holds the write lock, or when it does not.
 * @throws Error when none was met like that
 */
export async function freeze<Process extends Pick<Replica, 'name' | 'kill'>>(
  at: Pick<Scene, 'engine' | 'databaseUrl'>,
  among: readonly Process[],
  withLock: boolean,
): Promise<Process> {
  await using lock = await watchLock(at);
  for (let look = 0; look < LOOKS; look += 1) {
    const replica = among[look % among.length];
    if (replica === undefined) break;
    replica.kill('SIGSTOP');
    if ((await lock.isHeldBy(replica)) === withLock) return replica;
    replica.kill('SIGCONT');
    await pause(BETWEEN_LOOKS_MS);
  }
  throw new Error(`No process was met ${withLock ? 'with' : 'without'} the lock.`);
}

function watchLock({ engine, databaseUrl }: Pick<Scene, 'engine' | 'databaseUrl'>): Promise<LockWatch> {
  return engine === 'sqlite' ? watchFile(databaseUrl.replace('sqlite:', '')) : watchServer(databaseUrl);
}

async function watchServer(url: string): Promise<LockWatch> {
  const database = await observe(url);
  return {
    async isHeldBy({ name }) {
      const { rows } = await database.query(
        "select 1 from pg_stat_activity where application_name = $1 and state = 'idle in transaction' and backend_xid is not null",
        [name],
      );
      return rows.length > 0;
    },
    [Symbol.asyncDispose]: () => database.end(),
  };
}

/** SQLite does not say who holds the lock: the one that stands still, if nobody lets it go. */
async function watchFile(file: string): Promise<LockWatch> {
  const database = new Sqlite(file, { timeout: 0 });
  return {
    async isHeldBy() {
      for (const end = performance.now() + HELD_MS; performance.now() < end; await pause(2)) {
        if (isFree(database)) return false;
      }
      return true;
    },
    [Symbol.asyncDispose]: async () => void database.close(),
  };
}

function isFree(database: Sqlite.Database): boolean {
  try {
    database.exec('begin immediate');
    database.exec('rollback');
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
