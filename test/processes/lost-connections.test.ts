import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signatureOf } from '../../src/http/intake/intake-door.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import type { PostgresServer } from '../support/drivers/postgres-server.ts';
import { startPostgres } from '../support/drivers/postgres-server.ts';
import { aSmallHandbook } from './a-small-handbook.ts';

const testMs = 90_000;
const ROUNDS = 20;
/** About fifty posts a second, one a request. */
const POST_EVERY_MS = 20;
const POSTS_A_ROUND = 20;
const secret = 'a-secret-of-a-monitoring-tool';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, testMs);
afterAll(() => server.stop(), testMs);
const inAPostgresDatabase: InAPlace = (test) => () => server.inADatabase(test)();

type Post = { network: string; network_id: string; author: string; text: string };

const aPost = (number: number): Post => ({
  network: 'x',
  network_id: String(50_000 + number),
  author: `@vecina${number}`,
  text: `La farola ${number} de la calle del Olmo no se enciende`,
});

/** What the door answers; null when it answers nothing. */
async function handIn(port: number, posts: readonly Post[]): Promise<Record<string, unknown> | null> {
  const body = posts.map((post) => JSON.stringify(post)).join('\n');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/x-ndjson',
    'x-portavoz-source': 'vigia',
    'x-portavoz-timestamp': timestamp,
    'x-portavoz-signature': signatureOf(secret, timestamp, Buffer.from(body)),
  };
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/posts`, { method: 'POST', headers, body });
    return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

it(
  'a process whose connections are all cut, twenty times under load, lives, loses no post that it took, and goes on',
  { timeout: testMs },
  inAPostgresDatabase(async ({ url }) => {
    const playbooks = await aSmallHandbook();
    await using place = await aStartingPlace();
    const database = new pg.Client({ connectionString: url });
    await database.connect();
    const bot = await place.started({
      DATABASE_URL: url,
      PLAYBOOKS_DIR: playbooks.dir,
      DIGEST_AT: '23:59',
      INTAKE_SOURCES: `vigia:${secret}`,
    });
    let end: { code: number | null } | null = null;
    void bot.ended.then((ended) => {
      end = ended;
    });
    try {
      const taken: Post[] = [];
      const asked: Promise<void>[] = [];
      const pour = setInterval(() => {
        const post = aPost(asked.length);
        asked.push(handIn(bot.port, [post]).then((answer) => void (answer?.['accepted'] === 1 && taken.push(post))));
      }, POST_EVERY_MS);
      for (let round = 0; round < ROUNDS && end === null; round += 1) {
        const next = (round + 1) * POSTS_A_ROUND;
        await vi.waitUntil(() => end !== null || asked.length >= next, { timeout: 20_000, interval: 5 });
        await database.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      }
      clearInterval(pour);
      await Promise.all(asked);
      expect(end, bot.output().slice(-3_000) + bot.errors().slice(-3_000)).toBeNull();
      expect(taken.length).toBeGreaterThan(100);

      await vi.waitFor(async () => {
        expect((await fetch(`http://127.0.0.1:${bot.port}/health`)).status).toBe(200);
        expect(await handIn(bot.port, [aPost(10_000)])).toMatchObject({ refused: 0 });
      }, 10_000);
      // Whatever was taken is known: handed in again, it is nothing new.
      for (let from = 0; from < taken.length; from += 100) {
        const again = taken.slice(from, from + 100);
        expect(await handIn(bot.port, again)).toMatchObject({ accepted: 0, duplicate: again.length, refused: 0 });
      }
      const facts = bot
        .output()
        .split('\n')
        .filter((line) => line.includes('A connection to the database was lost'));
      expect(facts[0]).toContain('"code":"57P01"');
    } finally {
      bot.kill('SIGTERM');
      await bot.ended;
      await database.end();
      await playbooks.remove();
    }
  }),
);
