import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import type { BackupMark } from '../../../domain/restore/restore-store.ts';
import { DatabaseError } from '../engine/database-error.ts';
import { migrations } from '../migrations/migrations.ts';
import { markSql } from './mark-sql.ts';

const markRow = z.object({ made_at: z.string(), head_seq: z.number(), head_hash: z.string() });
const bodyRow = z.object({ body: z.string() });
const body = z.object({ at: z.iso.datetime() });

/**
 * Checks a SQLite file that came out of a backup, and makes sure that it carries a mark. A copy that
 * Portavoz did not make is marked with the time of the last row of its record.
 * @param file the backup, for sentences
 * @param now ISO 8601 UTC, for a record without rows
 * @throws DatabaseError when it is damaged, another program's or of a later version
 */
export function markedDatabase(fresh: string, file: string, now: string): BackupMark {
  const db = opened(fresh, file);
  try {
    const known = Object.keys(migrations('sqlite'));
    const names = z.array(z.object({ name: z.string() }));
    const migrated = names.parse(db.prepare('select name from portavoz_migration').all());
    if (migrated.some(({ name }) => !known.includes(name))) {
      throw new DatabaseError(`The backup ${file} was made by a later version of Portavoz. Update Portavoz first.`);
    }
    const last = bodyRow.safeParse(db.prepare('select body from audit order by seq desc limit 1').get());
    db.exec(markSql(null, momentOf(last.data?.body) ?? now));
    const row = markRow.parse(db.prepare('select made_at, head_seq, head_hash from backup_marks').get());
    return { madeAt: row.made_at, head: { seq: row.head_seq, hash: row.head_hash } };
  } finally {
    db.close();
  }
}

function opened(fresh: string, file: string): Sqlite.Database {
  const db = new Sqlite(fresh);
  try {
    const found = db.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new DatabaseError(`The backup ${file} is damaged.`);
    const tables = db.prepare("select count(*) from sqlite_master where name = 'portavoz_migration'").pluck().get();
    if (tables !== 1) throw new DatabaseError(`The backup ${file} holds no database of Portavoz.`);
    return db;
  } catch (error) {
    db.close();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The backup ${file} holds no database of SQLite, or is damaged.`, { cause: error });
  }
}

/** Returns the moment of a row of the record, ISO 8601 UTC; null without one. */
export function momentOf(stored: string | undefined): string | null {
  return stored === undefined ? null : body.parse(JSON.parse(stored)).at;
}

/**
 * Makes sure that no bot works on a SQLite file. A file that cannot be read is what people restore
 * for, and passes.
 * @param now ISO 8601 UTC
 * @throws DatabaseError when a bot holds a lease
 */
export function requireStopped(file: string, now: string): void {
  if (!existsSync(file) || !isInUse(file, now)) return;
  throw new DatabaseError(`A bot runs on ${file}. Stop it first, wait ten seconds, and try again.`);
}

function isInUse(file: string, now: string): boolean {
  try {
    const db = new Sqlite(file, { readonly: true });
    try {
      return Number(db.prepare("select count(*) from leases where name = 'sender' and until > ?").pluck().get(now)) > 0;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
