import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { StartedPostgres } from '../processes/a-postgres-server.ts';
import type { Stage } from './accident.ts';
import { observe } from './scene.ts';

const run = promisify(execFile);

/** Where a database of chaos lies. */
export type Place = AsyncDisposable & { url: string; disk: Stage['disk'] };

/** Size of the disk that is filled, in megabytes: enough for a database and its log. */
const DISK_MB = 96;

/** Returns why no small disk can be had here; null where it can. */
export function whyNoSmallDisk(): string | null {
  return process.platform === 'linux' && process.getuid?.() === 0 ? null : 'a small disk needs root on Linux';
}

/** A folder for a SQLite file, on a small disk of its own if that is asked for. */
export async function aPlaceOnDisk(isSmall: boolean): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-chaos-disk-'));
  if (isSmall) await mounted(folder);
  return {
    url: `sqlite:${path.join(folder, 'portavoz.db')}`,
    disk: isSmall ? ballastIn(folder) : null,
    [Symbol.asyncDispose]: () => gone(folder, isSmall),
  };
}

let made = 0;

/** A database of a server of ours, on a small disk of its own if that is asked for. */
export async function aPlaceInPostgres(server: StartedPostgres, isSmall: boolean): Promise<Place> {
  made += 1;
  const name = `chaos_${made}`;
  const urlOf = (database: string) => `postgres://postgres:test@127.0.0.1:${server.port}/${database}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-chaos-disk-'));
  const admin = await observe(urlOf('postgres'));
  if (isSmall) {
    await mounted(folder);
    const { uid, gid } = await stat(server.folder);
    await chown(folder, uid, gid);
    await admin.query(`create tablespace ${name} location '${folder}'`);
  }
  await admin.query(`create database ${name}${isSmall ? ` tablespace ${name}` : ''}`);
  return {
    url: urlOf(name),
    disk: isSmall ? ballastIn(folder) : null,
    async [Symbol.asyncDispose]() {
      await admin.query(`drop database if exists ${name} with (force)`).catch(() => {});
      if (isSmall) await admin.query(`drop tablespace ${name}`).catch(() => {});
      await admin.end();
      await gone(folder, isSmall);
    },
  };
}

/** Refuses a database that holds anything: chaos writes, and its cases are invented. */
export async function requireEmpty(url: string): Promise<void> {
  const client = await observe(url);
  try {
    const { rows } = await client.query(
      "select count(*)::int as count from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
    );
    const count = Number(rows[0]?.count);
    if (count > 0)
      throw new Error(`The database holds ${count} tables. Chaos takes an empty one, and never real cases.`);
  } finally {
    await client.end();
  }
}

async function mounted(folder: string): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder]);
}

async function gone(folder: string, isMounted: boolean): Promise<void> {
  if (isMounted) await run('umount', [folder]).catch(() => run('umount', ['--lazy', folder]));
  await rm(folder, { recursive: true, force: true });
}

function ballastIn(folder: string): NonNullable<Place['disk']> {
  const ballast = path.join(folder, 'ballast');
  return {
    // It ends with the disk full, which is what it is for.
    fill: () => writeFile(ballast, Buffer.alloc(DISK_MB * 1_048_576)).catch(() => {}),
    free: () => rm(ballast, { force: true }),
  };
}
