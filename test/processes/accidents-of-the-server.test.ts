import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunningProcess } from '../../sandbox/processes/a-process.ts';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import type { PostStream } from '../../sandbox/processes/a-stream-of-posts.ts';
import { aStreamOfPosts, INTAKE_SOURCES } from '../../sandbox/processes/a-stream-of-posts.ts';
import type { TcpProxy } from '../../sandbox/processes/a-tcp-proxy.ts';
import { aTcpProxyTo } from '../../sandbox/processes/a-tcp-proxy.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import type { PostgresServer } from '../support/drivers/postgres-server.ts';
import { startPostgres } from '../support/drivers/postgres-server.ts';

const testMs = 400_000;
/** Patience of this test on a busy machine; the bot needs less. */
const RECOVERY_MS = 180_000;
const NAMES = ['portavoz-one', 'portavoz-two'] as const;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, testMs);
afterAll(() => server.stop(), testMs);
const inAPostgresDatabase: InAPlace = (test) => () => server.inADatabase(test)();

type Replica = RunningProcess & { port: number; name: string };
type Scene = { replicas: readonly Replica[]; proxy: TcpProxy; stream: PostStream; observer(): Promise<pg.Client> };

/** Each ends when the accident is over; what it broke may still be broken. */
const ACCIDENTS: Record<string, (scene: Scene) => Promise<void>> = {
  'the server crashes and starts again': () => server.crash(),
  'every connection is silent for ever, new ones work': async ({ proxy }) => proxy.forget(),
  'the address moves: nobody answers for a while, then another host does': async ({ proxy, stream }) => {
    proxy.forget();
    proxy.swallow();
    await passes(stream, 150);
    proxy.heal();
  },
  'a process is frozen while it holds the lock, and thawed': frozenWithTheLock,
};

/** Ends once so many more posts were handed in: the stream is the clock of this test. */
async function passes(stream: PostStream, posts: number): Promise<void> {
  const end = stream.asked() + posts;
  await vi.waitUntil(() => stream.asked() >= end, { timeout: PATIENCE_MS, interval: 5 });
}

/** The others are well again while it is frozen. Then it goes on. */
async function frozenWithTheLock({ replicas, stream, observer }: Scene): Promise<void> {
  const database = await observer();
  const holds = async (name: string) => {
    const { rows } = await database.query(
      "select 1 from pg_stat_activity where application_name = $1 and state = 'idle in transaction' and backend_xid is not null",
      [name],
    );
    return rows.length > 0;
  };
  const frozen = await vi.waitUntil(
    async () => {
      for (const replica of replicas) {
        replica.kill('SIGSTOP');
        if (await holds(replica.name)) return replica;
        replica.kill('SIGCONT');
        await passes(stream, 2);
      }
      return null;
    },
    { timeout: PATIENCE_MS, interval: 1 },
  );
  const others = replicas.filter((replica) => replica !== frozen);
  try {
    await wellAgain(others, stream);
  } finally {
    frozen.kill('SIGCONT');
    await database.end();
  }
}

async function wellAgain(replicas: readonly Replica[], stream: PostStream): Promise<void> {
  await vi.waitFor(
    async () => {
      for (const { port } of replicas) {
        const answer = await fetch(`http://127.0.0.1:${port}/health`);
        // What is red is in the words.
        expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
        expect(await stream.one(port)).toBe(true);
      }
    },
    { timeout: RECOVERY_MS, interval: 100 },
  );
}

it(
  'two processes live through each accident of the server in any order, are well again, and lose and double no post',
  { timeout: testMs },
  inAPostgresDatabase(async ({ url }) => {
    const [walk = []] = fc.sample(
      fc.shuffledSubarray(Object.keys(ACCIDENTS), { minLength: Object.keys(ACCIDENTS).length }),
      1,
    );
    const playbooks = await aSmallHandbook();
    await using place = await aStartingPlace();
    const { port, pathname } = new URL(url);
    await using proxy = await aTcpProxyTo(Number(port));
    const observer = async () => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      return client;
    };
    const replicas: Replica[] = [];
    for (const name of NAMES) {
      const running = await place.started({
        DATABASE_URL: `postgres://postgres:test@127.0.0.1:${proxy.port}${pathname}?application_name=${name}`,
        PLAYBOOKS_DIR: playbooks.dir,
        DIGEST_AT: '23:59',
        INTAKE_SOURCES,
      });
      replicas.push({ ...running, name });
    }
    const ended: string[] = [];
    for (const { name, ended: end } of replicas) void end.then(({ code }) => ended.push(`${name} ended: ${code}`));
    const stream = aStreamOfPosts(() => replicas.map((replica) => replica.port));
    try {
      for (const accident of walk) {
        await passes(stream, 100);
        await ACCIDENTS[accident]?.({ replicas, proxy, stream, observer });
        await wellAgain(replicas, stream).catch((cause: unknown) => {
          throw new Error(`Not well again after: ${accident} (in ${walk.join('; ')})`, { cause });
        });
        expect(ended, replicas.map((one) => one.errors().slice(-2_000)).join('\n')).toEqual([]);
      }
      await stream.end();
      const database = await observer();
      const { rows } = await database.query(
        'select author, count(*)::int as count from (select author from intake_posts union all select author from posts union all select author from joined_posts) as all_posts group by author',
      );
      await database.end();
      const stored = new Map(rows.map((row) => [row.author, row.count]));
      expect(stream.taken().filter(({ author }) => stored.get(author) !== 1)).toEqual([]);
      expect([...stored].filter(([, count]) => count !== 1)).toEqual([]);
      expect(stream.taken().length).toBeGreaterThan(200);
    } finally {
      await stream.end();
      for (const replica of replicas) replica.kill('SIGTERM');
      await Promise.all(replicas.map((replica) => replica.ended));
      await playbooks.remove();
    }
  }),
);
