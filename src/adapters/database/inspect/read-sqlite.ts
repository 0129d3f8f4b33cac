import { setPriority } from 'node:os';
import process from 'node:process';
import Sqlite from 'better-sqlite3';

/**
 * Runs in a process of its own, which can be killed: a check of a big file takes minutes, and
 * nothing in a thread ends it. Prints one line of JSON. Arguments: the file, and `facts` or
 * `integrity`.
 */
const [file = '', task = 'facts'] = process.argv.slice(2);
const NICE = 10;

function facts(db: Sqlite.Database) {
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const migrated = tables.includes('portavoz_migration')
    ? db.prepare('select name from portavoz_migration').pluck().all()
    : [];
  return { tables: tables.length, migrated, writes: writeTrouble() };
}

/** Returns the code of what is in the way of writing; null if nothing is. */
function writeTrouble(): string | null {
  try {
    const db = new Sqlite(file, { fileMustExist: true, timeout: 3_000 });
    try {
      db.exec('begin immediate');
      db.exec('rollback');
      return null;
    } finally {
      db.close();
    }
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
}

function answer(): object {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 3_000 });
  try {
    return task === 'facts' ? facts(db) : { found: db.pragma('quick_check(1)', { simple: true }) };
  } finally {
    db.close();
  }
}

try {
  setPriority(NICE);
  process.stdout.write(JSON.stringify(answer()));
} catch (error) {
  process.stdout.write(JSON.stringify({ trouble: codeOf(error) }));
}
