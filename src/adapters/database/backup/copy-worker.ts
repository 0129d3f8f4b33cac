import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type { CopyOrder } from './copy-sqlite.ts';
import { markSql } from './mark-sql.ts';

/** Pages copied in the second step: all. Otherwise each write by another process would begin the copy again. */
const ALL = 0x7f_ff_ff_ff;

/** Runs in a thread of its own: copies a SQLite file, marks the copy and checks it. */
async function copy({ from, to, madeAt }: CopyOrder): Promise<void> {
  const source = new Sqlite(from, { readonly: true, timeout: 10_000 });
  try {
    await source.backup(to, { progress: () => ALL });
  } finally {
    source.close();
  }
  const made = new Sqlite(to);
  try {
    // One file, which can be moved as it is.
    made.pragma('journal_mode = DELETE');
    made.exec(markSql(null, madeAt));
    const found = made.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`The copy is damaged: ${String(found)}`);
  } finally {
    made.close();
  }
}

copy(workerData).then(
  () => parentPort?.postMessage({ failure: null }),
  (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    parentPort?.postMessage({ failure: { message: error instanceof Error ? error.message : String(error), code } });
  },
);
