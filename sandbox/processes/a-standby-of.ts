import { appendFile, chown, copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { StartedPostgres } from './a-postgres-server.ts';
import { aPostgresServer } from './a-postgres-server.ts';
import { PATIENCE_MS, until } from './until.ts';

const NAME = 'standby';

/**
 * Starts another server from a base backup of this one. It follows every word, and from then on no
 * commit counts before both have it.
 */
export async function aStandbyOf(primary: StartedPostgres): Promise<StartedPostgres> {
  const client = await adminOf(primary.port);
  try {
    await client.query('select pg_create_physical_replication_slot($1, true)', [NAME]);
    const standby = await aPostgresServer(async ({ server, folder, log }) => {
      await copyBase(client, primary, folder);
      await giveTo(primary.folder, folder);
      // It is ready for everything only once it is promoted.
      void server.start().catch(() => {});
      const isReady = () => log.some((line) => String(line).includes('ready to accept read-only'));
      await until(isReady, { timeoutMs: PATIENCE_MS, what: 'a standby' });
    });
    await commitOnBoth(client);
    return standby;
  } finally {
    await client.end();
  }
}

/** Makes a standby the server. */
export async function promote({ port }: StartedPostgres): Promise<void> {
  const client = await adminOf(port);
  try {
    await client.query('select pg_promote(true)');
  } finally {
    await client.end();
  }
}

async function adminOf(port: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: `postgres://postgres:test@127.0.0.1:${port}/postgres` });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Copies the files as `pg_basebackup` does, which the embedded programs lack. */
async function copyBase(client: pg.Client, primary: StartedPostgres, folder: string): Promise<void> {
  await client.query("select pg_backup_start('standby', true)");
  await copyFolder(primary.folder, folder);
  const { rows } = await client.query('select labelfile from pg_backup_stop(false)');
  await writeFile(path.join(folder, 'backup_label'), String(rows[0]?.labelfile));
  await writeFile(path.join(folder, 'standby.signal'), '');
  const way = `host=127.0.0.1 port=${primary.port} user=postgres password=test application_name=${NAME}`;
  await appendFile(
    path.join(folder, 'postgresql.auto.conf'),
    `primary_conninfo = '${way}'\nprimary_slot_name = '${NAME}'\n`,
  );
}

/** Copies what is there. A server that works takes files away meanwhile: its log knows of them. */
async function copyFolder(from: string, to: string, within = ''): Promise<void> {
  const here = path.join(from, within);
  for (const entry of await readdir(here, { withFileTypes: true }).catch(noneIfGone)) {
    const file = path.join(within, entry.name);
    if (!isCopied(file)) continue;
    const copy = path.join(to, file);
    if (entry.isDirectory()) {
      await mkdir(copy, { recursive: true });
      await copyFolder(from, to, file);
    } else await copyFile(path.join(from, file), copy).catch(noneIfGone);
  }
}

function noneIfGone(error: unknown): [] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

/** Folders of what passes stay, empty. */
function isCopied(file: string): boolean {
  if (/^postmaster\.(pid|opts)$/.test(file)) return false;
  return (
    !/^(pg_wal|pg_replslot|pg_stat_tmp|pg_notify|pg_subtrans)\/.|pgsql_tmp/.test(file) ||
    file === 'pg_wal/archive_status'
  );
}

/** Gives the copy to the user whose files they were. */
async function giveTo(from: string, folder: string): Promise<void> {
  const { uid, gid } = await stat(from);
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true })) await chown(path.join(folder, entry), uid, gid);
}

async function commitOnBoth(client: pg.Client): Promise<void> {
  await client.query(`alter system set synchronous_standby_names = '${NAME}'`);
  await client.query('select pg_reload_conf()');
  const follows = async () => {
    const { rows } = await client.query("select 1 from pg_stat_replication where sync_state = 'sync'");
    return rows.length > 0;
  };
  await until(follows, { timeoutMs: PATIENCE_MS, what: 'a standby that follows' });
}
