import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { OpenFile } from '../engine/close-to-others.ts';
import { closeToOthers } from '../engine/close-to-others.ts';
import { DatabaseError } from '../engine/database-error.ts';
import type { BackupSecret } from './backup-key.ts';
import { readBackupSecret } from './backup-key.ts';
import { makeBackup } from './make-backup.ts';
import { databaseNameOf, toolMajor } from './postgres-tools.ts';

/** Place of the automatic backups. */
export type BackupFolder = { url: string; dir: string; secret: BackupSecret | null };

/** Settings of the backups; `dir` null for the usual folder, `off` for none. */
export type BackupSettings = { dir: string | null; keyFile: string | null };

/** Usual folder of the backups of a server. */
const BESIDE_THE_PROGRAM = './data/backups';

/**
 * Opens the folder of the automatic backups: beside a SQLite file unless told.
 * @returns the reason, in a sentence, where none can be made
 */
export async function openBackupFolder(
  url: string,
  { dir, keyFile }: BackupSettings,
): Promise<{ folder: BackupFolder; why: null } | { folder: null; why: string }> {
  if (dir === 'off') return { folder: null, why: 'BACKUP_DIR is off.' };
  if (url === 'sqlite::memory:') return { folder: null, why: 'The database is in memory.' };
  const isFile = url.startsWith('sqlite:');
  if (!isFile && (await toolMajor('pg_dump')) === null) {
    return {
      folder: null,
      why: 'pg_dump is not installed here. Install the client programs of PostgreSQL, or back the database up on its server and set BACKUP_DIR=off.',
    };
  }
  try {
    const secret = keyFile === null ? null : await readBackupSecret(keyFile);
    const usual = isFile ? path.join(path.dirname(url.slice('sqlite:'.length)), 'backups') : BESIDE_THE_PROGRAM;
    return { folder: { url, dir: path.resolve(dir ?? usual), secret }, why: null };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return { folder: null, why: error.message };
  }
}

/** Closes automatic backups of this database to the other users of the machine. @returns those that were open */
export async function closeBackups(folder: BackupFolder): Promise<OpenFile[]> {
  return closeToOthers((await foundIn(folder)).map(({ name }) => path.join(folder.dir, name)));
}

const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Makes a backup in the folder, and then deletes those of ours that are older than 14 days.
 * @param why of the night, or before an upgrade
 * @param now ISO 8601 UTC
 * @throws DatabaseError as `makeBackup` does
 */
export async function keepBackup(
  { url, dir, secret }: BackupFolder,
  why: 'nightly' | 'before-upgrade',
  now: string,
  signal?: AbortSignal,
): Promise<{ file: string; bytes: number; deleted: number }> {
  const ending = `${url.startsWith('sqlite:') ? 'db' : 'sql'}.gz${secret === null ? '' : '.enc'}`;
  const stamp = now.slice(0, 19).replaceAll(':', '');
  const file = path.join(dir, `${prefixOf(url)}-${why}-${stamp}Z.${ending}`);
  const { bytes } = await makeBackup({ url, file, secret, madeAt: now, signal });
  return { file, bytes, deleted: await deleteOld({ url, dir }, now) };
}

/** `isWhole` is false for what a process left that was killed over it. */
type Found = { name: string; at: string; isWhole: boolean };

const OURS = /^(?:nightly|before-upgrade)-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.(?:db|sql)\.gz(?:\.enc)?(\..+)?$/;

/** Returns the automatic backups of this database in the folder. */
async function foundIn({ url, dir }: Pick<BackupFolder, 'url' | 'dir'>): Promise<Found[]> {
  const prefix = `${prefixOf(url)}-`;
  const names = await readdir(dir).catch(() => []);
  return names.flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const [, day, hour, minute, second, rest] = OURS.exec(name.slice(prefix.length)) ?? [];
    if (day === undefined) return [];
    return [{ name, at: `${day}T${hour}:${minute}:${second}.000Z`, isWhole: rest === undefined }];
  });
}

/** Returns the newest whole backup in the folder, made at `at` (ISO 8601 UTC); null where there is none. */
export async function newestBackup(folder: Pick<BackupFolder, 'url' | 'dir'>): Promise<{ at: string } | null> {
  const whole = (await foundIn(folder)).filter(({ isWhole }) => isWhole);
  return whole.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null;
}

async function deleteOld(folder: Pick<BackupFolder, 'url' | 'dir'>, now: string): Promise<number> {
  const old = (await foundIn(folder)).filter(
    ({ at, isWhole }) => Date.parse(now) - Date.parse(at) > (isWhole ? KEPT_DAYS : 1) * DAY_MS,
  );
  for (const { name } of old) await rm(path.join(folder.dir, name), { force: true });
  return old.length;
}

/** Backups of several databases may share a folder. */
function prefixOf(url: string): string {
  const name = url.startsWith('sqlite:') ? path.parse(url.slice('sqlite:'.length)).name : databaseNameOf(url);
  return name.replaceAll(/[^\w.-]/g, '_') || 'portavoz';
}
