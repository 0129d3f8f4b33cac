import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { aStreamOfPosts, INTAKE_SOURCES } from '../../sandbox/processes/a-stream-of-posts.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';

const ROUNDS = 20;
const POSTS_A_ROUND = 20;

const inAPostgresDatabase = onPostgres();

it(
  'a process whose connections are all cut, twenty times under load, lives, loses no post that it took, and goes on',
  inAPostgresDatabase(async ({ url }) => {
    const playbooks = await aSmallHandbook();
    await using place = await aStartingPlace();
    const database = new pg.Client({ connectionString: url });
    await database.connect();
    const bot = await place.started({
      DATABASE_URL: url,
      PLAYBOOKS_DIR: playbooks.dir,
      DIGEST_AT: '23:59',
      INTAKE_SOURCES,
    });
    let end: { code: number | null } | null = null;
    void bot.ended.then((ended) => {
      end = ended;
    });
    try {
      const stream = aStreamOfPosts(() => [bot.port]);
      for (let round = 0; round < ROUNDS && end === null; round += 1) {
        const next = (round + 1) * POSTS_A_ROUND;
        await vi.waitUntil(() => end !== null || stream.asked() >= next, { timeout: PATIENCE_MS, interval: 5 });
        await database.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      }
      await stream.end();
      expect(end, bot.output().slice(-3_000) + bot.errors().slice(-3_000)).toBeNull();
      expect(stream.taken().length).toBeGreaterThan(100);

      await vi.waitFor(async () => {
        expect((await fetch(`http://127.0.0.1:${bot.port}/health`)).status).toBe(200);
        expect(await stream.one(bot.port)).toBe(true);
      }, PATIENCE_MS);
      // Whatever was taken is known: handed in again, it is nothing new.
      const taken = stream.taken();
      for (let from = 0; from < taken.length; from += 100) {
        const again = taken.slice(from, from + 100);
        expect(await stream.again(bot.port, again)).toMatchObject({ accepted: 0, duplicate: again.length, refused: 0 });
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
