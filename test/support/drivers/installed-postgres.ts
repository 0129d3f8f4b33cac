import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { vi } from 'vitest';
import { freePort } from '../../../sandbox/processes/free-port.ts';
import { PATIENCE_MS } from '../../../sandbox/processes/until.ts';
import { withHandles } from '../builders/rows/with-handles.ts';
import type { PostgresServer } from './postgres-server.ts';

/** PostgreSQL never runs as root: then it runs as nobody. */
const NOBODY = 65_534;
const FOLDER = '/usr/lib/postgresql';

/** Folder of a PostgreSQL of this machine whose server and programs for backups fit each other; null without one. */
export function installedPostgres(): string | null {
  const versions = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0];
  const bin = path.join(FOLDER, newest ?? '', 'bin');
  const isWhole = ['initdb', 'postgres', 'pg_dump', 'psql'].every((program) => existsSync(path.join(bin, program)));
  return newest !== undefined && isWhole ? bin : null;
}

/** Starts it on a free port, for this machine alone. */
export async function startInstalledPostgres(bin: string): Promise<Omit<PostgresServer, 'crash'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-installed-postgres-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY, cwd: folder } : { cwd: folder };
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  await chmod(folder, 0o700);
  const dir = path.join(folder, 'data');
  const initdb = ['--username=portavoz', '--auth=trust', '--encoding=UTF8', '--no-sync', `--pgdata=${dir}`];
  execFileSync(path.join(bin, 'initdb'), initdb, { ...as, stdio: 'pipe' });
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((one) => [
    '-c',
    one,
  ]);
  const server = spawn(path.join(bin, 'postgres'), ['-D', dir, '-p', String(port), ...settings], {
    ...as,
    stdio: 'ignore',
  });
  const ask = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    // A test may cut it off as it ends.
    client.on('error', () => {});
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  const urlOf = (name: string) => `postgres://portavoz@127.0.0.1:${port}/${name}`;
  await vi.waitFor(() => ask(urlOf('postgres'), 'select 1'), { timeout: PATIENCE_MS, interval: 50 });
  let made = 0;
  return {
    inADatabase: (test) => async () => {
      made += 1;
      const url = urlOf(`portavoz_${made}`);
      await ask(urlOf('postgres'), `create database portavoz_${made}`);
      await withHandles(url, (open) => test({ url, open, tamper: (text) => ask(url, text) }));
    },
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
