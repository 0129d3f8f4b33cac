import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { aPostgresServer } from '../../processes/a-postgres-server.ts';

/** An empty database for one benchmark; it goes with it. */
export type BenchPlace = AsyncDisposable & {
  engine: 'sqlite' | 'postgres';
  url: string;
  folder: string;
  /** Number of rows of a table. */
  count(table: string): Promise<number>;
  /** Returns true while posts wait to be taken in. */
  waits(): Promise<boolean>;
};

/** @param database server of PostgreSQL, `embedded` for one of its own, null for a file of SQLite */
export async function aBenchPlace(database: string | null): Promise<BenchPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-bench-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  if (database === null) return inAFile(folder, remove);
  if (database !== 'embedded') return onAServer(database, folder, remove);
  // Its commits reach the disk, as those of a town do.
  const { port, stop } = await aPostgresServer(undefined, true);
  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
  return onAServer(url, folder, async () => {
    await stop();
    await remove();
  });
}

const WAITING = 'select rank from intake_posts order by rank limit 1';

function inAFile(folder: string, remove: () => Promise<void>): BenchPlace {
  const file = path.join(folder, 'bench.db');
  let opened: Sqlite.Database | null = null;
  // It is there once the program has made it.
  const asked = (query: string) => {
    opened ??= new Sqlite(file, { readonly: true });
    return opened.prepare(query).pluck().get();
  };
  return {
    engine: 'sqlite',
    url: `sqlite:${file}`,
    folder,
    count: async (table) => Number(asked(`select count(*) from ${table}`)),
    waits: async () => asked(WAITING) !== undefined,
    async [Symbol.asyncDispose]() {
      opened?.close();
      await remove();
    },
  };
}

async function onAServer(server: string, folder: string, remove: () => Promise<void>): Promise<BenchPlace> {
  const name = `portavoz_bench_${randomUUID().slice(0, 8)}`;
  const admin = await connected(server);
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const reader = await connected(url.href);
  return {
    engine: 'postgres',
    url: url.href,
    folder,
    count: async (table) => Number((await reader.query(`select count(*)::int as count from ${table}`)).rows[0]?.count),
    waits: async () => (await reader.query(WAITING)).rows.length > 0,
    async [Symbol.asyncDispose]() {
      await reader.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await remove();
    },
  };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks fails the query that needs it.
  client.on('error', () => {});
  await client.connect();
  return client;
}
