import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aTcpProxyTo } from '../../../../sandbox/processes/a-tcp-proxy.ts';
import { PATIENCE_MS } from '../../../../sandbox/processes/until.ts';
import type { EngineSettings } from '../../../../src/adapters/database/engine/address.ts';
import { addressOf } from '../../../../src/adapters/database/engine/address.ts';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { aPoolerFor } from '../../../support/drivers/a-pooler.ts';
import type { InAPlace } from '../../../support/drivers/database-place.ts';
import type { PostgresServer } from '../../../support/drivers/postgres-server.ts';
import { startPostgres, startStandby } from '../../../support/drivers/postgres-server.ts';

/** As usual but sooner: a server that is silent for about five seconds is given up. */
const soon = { readOnly: false, timeoutMs: 100, schema: null, poolSize: 4, connectionLost: () => {} };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
const inAPostgresDatabase: InAPlace = (test) => () => server.inADatabase(test)();

const portOf = (url: string) => Number(new URL(url).port);
const through = (url: string, port: number) => url.replace(`:${portOf(url)}/`, `:${port}/`);

/** A handle of the engine alone, without tables. */
async function aHandle(url: string, changes: Partial<EngineSettings> = {}) {
  const lost: (string | null)[] = [];
  const connectionLost = (code: string | null) => void lost.push(code);
  const { usual: db } = await addressOf(url).open({ ...soon, ...changes, connectionLost });
  const show = async (name: string) => {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db);
    return rows[0]?.value;
  };
  return { db, lost, show, [Symbol.asyncDispose]: () => db.destroy() };
}

describe('a connection to PostgreSQL', () => {
  it(
    'has limits, says whose it is, and adds to the options of the address',
    inAPostgresDatabase(async ({ url }) => {
      await using handle = await aHandle(`${url}?options=-c%20work_mem%3D8MB`, { timeoutMs: 5_000, schema: 'apart' });
      const names = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];
      expect(await Promise.all(names.map(handle.show))).toEqual(['5s', '7s', '10s']);
      expect(await handle.show('application_name')).toBe('apart');
      expect(await handle.show('search_path')).toBe('apart');
      expect(await handle.show('work_mem')).toBe('8MB');
    }),
  );

  it(
    'that falls silent is given up and replaced, with all that were open beside it',
    inAPostgresDatabase(async ({ url }) => {
      await using proxy = await aTcpProxyTo(portOf(url));
      await using handle = await aHandle(through(url, proxy.port));
      // Four connections stand.
      await Promise.all([1, 2, 3, 4].map(() => sql`select pg_sleep(0.1)`.execute(handle.db)));
      proxy.forget();
      const began = performance.now();
      const outcome = await sql`select 1`.execute(handle.db).catch((error: unknown) => error);
      expect(outcome).toMatchObject({ code: 'ETIMEDOUT' });
      for (const _ of [1, 2, 3, 4, 5]) await sql`select 1`.execute(handle.db);
      expect(performance.now() - began).toBeLessThan(9_000);
      await vi.waitFor(
        () => expect(handle.lost).toEqual(['ETIMEDOUT', 'ETIMEDOUT', 'ETIMEDOUT', 'ETIMEDOUT']),
        PATIENCE_MS,
      );
    }),
  );

  it(
    'that falls silent within a transaction fails it once, and its lock is free within ten seconds',
    inAPostgresDatabase(async ({ url, open }) => {
      const other = await open();
      await using proxy = await aTcpProxyTo(portOf(url));
      const database = await openDatabase(through(url, proxy.port), { timeoutMs: 100 });
      const began = performance.now();
      const silenced = database.cases.store.transact(async ({ cases: { nextId } }) => {
        proxy.forget();
        return nextId();
      });
      await expect(silenced).rejects.toThrow('does not answer');
      expect(performance.now() - began).toBeLessThan(9_000);
      await vi.waitFor(() => other.cases.store.transact(({ cases: { nextId } }) => nextId()), { timeout: PATIENCE_MS });
      expect(performance.now() - began).toBeLessThan(13_000);
      await database.close();
    }),
  );

  it(
    'of a transaction that stands still for ten seconds is ended by the server, and the next one works',
    inAPostgresDatabase(async ({ open }) => {
      const database = await open();
      const still = database.cases.store.transact(async ({ cases: { nextId } }) => {
        await sleepOnTheServer(11);
        return nextId();
      });
      await expect(still).rejects.toThrow('stood still too long');
      expect(await database.cases.store.transact(({ cases: { nextId } }) => nextId())).toBe(1);
    }),
  );
});

/** Passes time by another connection, without a timer of ours. */
async function sleepOnTheServer(seconds: number): Promise<void> {
  await server.inADatabase(async ({ url }) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('select pg_sleep($1)', [seconds]);
    await client.end();
  })();
}

describe('a pooler that lends a session for one transaction at a time', () => {
  it(
    'carries a handle with its limits, and leaves none of them on its sessions',
    inAPostgresDatabase(async ({ url }) => {
      await using pooler = await aPoolerFor(url);
      await using handle = await aHandle(through(url, pooler.port), { timeoutMs: 5_000, schema: 'apart' });
      const names = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout', 'search_path'];
      expect(await Promise.all(names.map(handle.show))).toEqual(['5s', '7s', '10s', 'apart']);
      expect(
        await handle.db.transaction().execute(async (transaction) => {
          const { rows } = await sql`select current_setting('lock_timeout') as value`.execute(transaction);
          return rows;
        }),
      ).toEqual([{ value: '5s' }]);
      const stranger = new pg.Client({ connectionString: through(url, pooler.port) });
      await stranger.connect();
      for (const _ of [1, 2, 3, 4, 5, 6])
        for (const name of names)
          expect((await stranger.query('select current_setting($1) as value', [name])).rows[0].value).not.toMatch(
            /^(5s|7s|10s|apart)$/,
          );
      await stranger.end();
    }),
  );

  it(
    'keeps real cases and drills apart, whose statements come and go through the same sessions',
    inAPostgresDatabase(async ({ url }) => {
      await using pooler = await aPoolerFor(url);
      const address = through(url, pooler.port);
      const real = await openDatabase(address, { mode: 'real' });
      const drills = await openDatabase(address, { mode: 'drill', schema: 'portavoz_drill' });
      const next = (database: Database) => database.cases.store.transact(({ cases: { nextId } }) => nextId());
      const numbers = await Promise.all(Array.from({ length: 40 }, (_, n) => next(n % 4 === 0 ? drills : real)));
      expect(numbers.filter((_, n) => n % 4 === 0).toSorted((a, b) => a - b)).toEqual(upTo(10));
      expect(numbers.filter((_, n) => n % 4 !== 0).toSorted((a, b) => a - b)).toEqual(upTo(30));
      await Promise.all([real.close(), drills.close()]);
    }),
  );

  it(
    'is named when it refuses a parameter of the address',
    inAPostgresDatabase(async ({ url }) => {
      await using pooler = await aPoolerFor(url);
      const refusal = openDatabase(`${through(url, pooler.port)}?options=-c%20work_mem%3D8MB`);
      await expect(refusal).rejects.toThrow(
        /A pooler .* refuses the connection: “unsupported startup parameter: options”/,
      );
    }),
  );
});

describe('several servers', () => {
  it(
    'are tried in their order until one takes writes',
    inAPostgresDatabase(async ({ url }) => {
      await using standby = await startStandby();
      const { port, pathname } = new URL(url);
      const both = `postgres://postgres:test@127.0.0.1:1,127.0.0.1:${standby.port},127.0.0.1:${port}${pathname}?target_session_attrs=read-write`;
      const database = await openDatabase(both);
      expect(await database.cases.store.transact(({ cases: { nextId } }) => nextId())).toBe(1);
      await database.close();
    }),
  );

  it('say that they are read-only where none takes writes', async () => {
    await using standby = await startStandby();
    const only = `postgres://postgres:test@127.0.0.1:${standby.port}/postgres`;
    await expect(openDatabase(only)).rejects.toThrow(
      `The database server of 127.0.0.1:${standby.port}/postgres is a standby, which is read-only.`,
    );
    // Whoever only reads may do so there.
    await expect(openDatabase(only, { readOnly: true })).rejects.toThrow('is not a database of Portavoz');
  });

  it(
    'of which one is gone are no hindrance while it is gone, nor when it is back',
    inAPostgresDatabase(async ({ url }) => {
      await using first = await aTcpProxyTo(portOf(url));
      const { port, pathname } = new URL(url);
      const both = `postgres://postgres:test@127.0.0.1:${first.port},127.0.0.1:${port}${pathname}`;
      await using handle = await aHandle(both);
      await sql`select 1`.execute(handle.db);
      first.forget();
      first.swallow();
      const began = performance.now();
      await sql`select 1`.execute(handle.db).catch(() => {});
      await sql`select 1`.execute(handle.db);
      // Five seconds of silence, four for a new connection.
      expect(performance.now() - began).toBeLessThan(12_000);
      first.heal();
      await sql`select 1`.execute(handle.db);
    }),
  );

  it(
    'and a database whose default is to be read-only are left as they are, with a sentence',
    inAPostgresDatabase(async ({ url, tamper }) => {
      await tamper(`alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
      await expect(openDatabase(url)).rejects.toThrow('is set to be read-only (default_transaction_read_only)');
    }),
  );
});

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
