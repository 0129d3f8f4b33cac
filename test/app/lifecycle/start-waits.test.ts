import { once } from 'node:events';
import { createServer } from 'node:net';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningProcess } from '../../../sandbox/processes/a-process.ts';
import { aTcpProxyTo } from '../../../sandbox/processes/a-tcp-proxy.ts';
import { freePort } from '../../../sandbox/processes/free-port.ts';
import { PATIENCE_MS, until } from '../../../sandbox/processes/until.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { PostgresServer } from '../../support/drivers/postgres-server.ts';
import { startPostgres } from '../../support/drivers/postgres-server.ts';
import { aStartingPlace } from '../a-started-bot.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** Ends what waits, as an operator does. */
async function stopped(running: RunningProcess): Promise<void> {
  const began = performance.now();
  running.kill('SIGTERM');
  expect(await running.ended).toMatchObject({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(running.errors()).toBe('');
}

/** Waits for an answer of /health. Not by `expect.poll`, which asks for the one test that runs. */
const healthIs = (port: number, answer: { status: number; body: unknown }) =>
  until(
    async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health`);
      expect({ status: response.status, body: await response.json() }).toEqual(answer);
      return true;
    },
    { timeoutMs: PATIENCE_MS, what: `${answer.status} as health` },
  );
const startThatWaitsFor = (waitsFor: string) => ({ status: 503, body: { ok: false, starting: { waitsFor } } });
const HEALTHY = { status: 200, body: expect.anything() };

const linesOf = (running: RunningProcess) =>
  running
    .output()
    .split('\n')
    .filter((line) => line.includes('waits for'));

describe.concurrent('a start waits for the database', () => {
  it('whose server refuses: says so at once, answers for its health, and goes on when it is there', () =>
    postgres.inADatabase(async ({ url }) => {
      await using place = await aStartingPlace();
      const [port, databasePort] = [await freePort(), await freePort()];
      const through = new URL(url);
      through.port = String(databasePort);
      await using running = place.start({ DATABASE_URL: through.href, PORT: String(port) });
      await running.prints(/does not answer: nothing listens at that address.*The start waits for database/);
      await healthIs(port, startThatWaitsFor('database'));
      const post = await fetch(`http://127.0.0.1:${port}/v1/posts`, { method: 'POST', body: '{}' });
      expect([post.status, post.headers.get('retry-after')]).toEqual([503, '5']);

      await using _ = await aTcpProxyTo(Number(new URL(url).port), { ownPort: databasePort });
      await running.prints(/The start goes on: database is there/);
      await running.prints(/Portavoz is running/);
      expect(linesOf(running)).toHaveLength(1);
      await healthIs(port, HEALTHY);
      await stopped(running);
    })());

  it.for([
    ['57P03', 'the database system is starting up', 'is starting up or shutting down'],
    ['53300', 'sorry, too many clients already', 'has no free connections'],
  ] as const)('which says %s: ends with 0 when it is stopped', async ([state, words, sentence]) => {
    await using place = await aStartingPlace();
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(refusalOf(state, words)));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await using running = place.start({ DATABASE_URL: `postgres://u:secreto@127.0.0.1:${portOf(server)}/portavoz` });
      await running.prints(new RegExp(`${sentence}.*The start waits for database`));
      await stopped(running);
      expect(running.output()).not.toContain('secreto');
    } finally {
      server.close();
    }
  });

  it('and not for one that refuses the password, or is not there', () =>
    postgres.inADatabase(async ({ url }) => {
      await using place = await aStartingPlace();
      const [stranger, missing] = [new URL(url), new URL(url)];
      stranger.password = 'equivocada';
      missing.pathname = '/no_hay';
      for (const { href } of [stranger, missing]) {
        await using running = place.start({ DATABASE_URL: href });
        expect((await running.ended).code).toBe(1);
        expect(running.errors()).toContain('The database server refuses access');
      }
    })());

  it('that stops answering after it was opened, and closes what it had opened meanwhile', () =>
    postgres.inADatabase(async ({ url }) => {
      await using place = await aStartingPlace();
      const port = await freePort();
      const holder = new pg.Client({ connectionString: url });
      holder.on('error', () => {});
      await holder.connect();
      await holder.query('begin; lock table stage in access exclusive mode');
      await using running = place.start({ DATABASE_URL: url, PORT: String(port), SKIP_TRIAL: 'off' });
      await running.prints(/is held by another program.*The start waits for database/);
      await healthIs(port, startThatWaitsFor('database'));
      await holder.end();
      await running.prints(/Portavoz is running/);
      await healthIs(port, HEALTHY);
      await stopped(running);
    })());

  it('that another process holds', async () => {
    await using place = await aStartingPlace();
    await (await openDatabase(`sqlite:${place.file}`)).close();
    const holder = new Sqlite(place.file);
    holder.exec('begin immediate');
    await using running = place.start();
    await running.prints(/is held by another program.*The start waits for database/);
    holder.close();
    await running.prints(/Portavoz is running/);
  });
});

describe.concurrent('a start waits for Slack', () => {
  it('that answers 503, and leaves no database behind meanwhile', async () => {
    await using place = await aStartingPlace();
    place.workspace.faults.add({ method: 'auth.test', kind: 'http_error', status: 503, times: 3 });
    const port = await freePort();
    await using running = place.start({ PORT: String(port) });
    await running.prints(/Slack cannot be reached at 127\.0\.0\.1:\d+ \(HTTP 503\).*The start waits for Slack/);
    await healthIs(port, startThatWaitsFor('Slack'));
    await running.prints(/Portavoz is running/);
  });

  it('that is silent: a stop does not wait for it', async () => {
    await using place = await aStartingPlace();
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      await using running = place.start({ SLACK_API_URL: `http://127.0.0.1:${portOf(silent)}/api/` });
      await running.prints(/a time-out.*The start waits for Slack/);
      await stopped(running);
    } finally {
      silent.close();
    }
  });
});

it('a start waits for its port', async () => {
  await using place = await aStartingPlace();
  const other = createServer();
  other.listen(0);
  await once(other, 'listening');
  await using running = place.start({ PORT: String(portOf(other)) });
  await running.prints(/is taken by another program.*The start waits for port/);
  other.close();
  await running.prints(/Portavoz is running/);
  await stopped(running);
});

/** An ErrorResponse of PostgreSQL's protocol. */
function refusalOf(state: string, words: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${state}\0M${words}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
