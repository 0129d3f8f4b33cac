import { expect, it } from 'vitest';
import { DatabaseError } from '../../src/adapters/database/engine/database-error.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import type { WaitingPost } from '../../src/domain/posts/intake-queue.ts';
import type { IntakeLoopDeps } from '../../src/jobs/intake-loop.ts';
import { startIntakeLoop } from '../../src/jobs/intake-loop.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** A loop over a real desk; what it is to take in is taken off the desk, but for posts that say that they cannot be. */
async function aLoop(
  database: Database,
  texts: readonly string[],
  { cards = [], held = false, next }: { cards?: number[]; held?: boolean; next?: IntakeLoopDeps['desk']['next'] } = {},
) {
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const timer = aTimer();
  const log = aJobLog();
  const posts = texts.map((text, id) => ({ source: 'tool', post: anIncomingPost({ networkId: String(id), text }) }));
  await database.intake.queue.accept(posts, clock.now());
  const taken: string[] = [];
  let looks = 0;
  let wakes = 0;
  let isHeld = held;
  const takeIn = async (batch: readonly WaitingPost[]) => {
    const broken = batch.find(({ post }) => post.text.includes('imposible'));
    if (broken !== undefined) throw new TypeError(broken.post.text);
    if (isHeld) throw new DatabaseError('held');
    taken.push(...batch.map(({ post }) => post.text));
    const ids = batch.map(({ id }) => id);
    const row = { id: 'taken_in' as const, taken: ids, joined: [], waitingCards: [] };
    await database.cases.store.transact(({ save }) =>
      save({ changes: [{ kind: 'taken_in', row }], effects: [], audit: [] }),
    );
    const atRisk = batch.filter(({ post }) => post.text.includes('ayuda')).length;
    return { joined: 0, opened: batch.length, atRisk, known: 0, left: 0 };
  };
  const start = (holder: string, coordination = database.upkeep.coordination) =>
    startIntakeLoop({
      desk: { ...database.intake.queue, ...(next === undefined ? {} : { next }), batchSize: { first: 40, most: 100 } },
      lease: { coordination, holder },
      takeIn,
      cards: {
        async show() {
          looks += 1;
          return cards.shift() ?? 0;
        },
        wake: () => {
          wakes += 1;
        },
      },
      now: clock.now,
      log,
      setTimer: timer.set,
    });
  const isSet = timer.isSet();
  const loop = start('this one');
  await isSet;
  return {
    loop,
    start,
    timer,
    clock,
    log,
    taken,
    looks: () => looks,
    wakes: () => wakes,
    release() {
      isHeld = false;
    },
    async after(ms: number) {
      clock.pass(ms);
      const set = timer.isSet();
      timer.fire();
      await set;
    },
  };
}

it('takes all in that waits, and then looks every second for what another process has accepted', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, ['uno', 'dos', 'tres']);
  expect([loop.taken, await database.intake.queue.waiting()]).toEqual([['uno', 'dos', 'tres'], 0]);
  await database.intake.queue.accept(
    [{ source: 'tool', post: anIncomingPost({ networkId: '9', text: 'cuatro' }) }],
    loop.clock.now(),
  );
  await loop.after(1_000);
  expect(loop.taken.at(-1)).toBe('cuatro');
  await loop.loop.stop();
});

it('sets aside the one post that cannot be taken in, and says so without its words', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, ['uno', 'imposible', 'tres']);
  expect(loop.taken.toSorted()).toEqual(['tres', 'uno']);
  expect(await database.intake.queue.waiting()).toBe(0);
  expect(loop.log.lines).toHaveLength(1);
  expect(loop.log.lines.join()).toMatch(/^error A post could not be taken in and was set aside .*"TypeError"/);
  expect(loop.log.lines.join()).not.toContain('imposible');
  await loop.loop.stop();
});

it('keeps what waits while the database is held, and takes it in afterwards', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, ['uno', 'dos'], { held: true });
  expect([loop.taken, await database.intake.queue.waiting()]).toEqual([[], 2]);
  loop.release();
  await loop.after(1_000);
  expect([loop.taken, await database.intake.queue.waiting()]).toEqual([['uno', 'dos'], 0]);
  await loop.loop.stop();
});

it('has cards shown a few at a time, ten seconds apart, and a person at risk at once', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, ['uno'], { cards: [2, 1] });
  expect([loop.looks(), loop.wakes()]).toEqual([1, 1]);
  await loop.after(9_999);
  expect(loop.looks()).toBe(1);
  await database.intake.queue.accept(
    [{ source: 'tool', post: anIncomingPost({ networkId: '9', text: 'ayuda' }) }],
    loop.clock.now(),
  );
  await loop.after(0);
  expect([loop.looks(), loop.wakes()]).toEqual([1, 2]);
  await loop.after(1);
  expect([loop.looks(), loop.wakes()]).toEqual([2, 3]);
  await loop.loop.stop();
});

it('leaves the posts to the process that holds the lease, until that gives it back', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, []);
  const set = loop.timer.isSet();
  const other = loop.start('another one');
  await set;
  await database.intake.queue.accept(
    [{ source: 'tool', post: anIncomingPost({ networkId: '9', text: 'uno' }) }],
    loop.clock.now(),
  );
  await loop.after(1_000);
  expect(loop.taken).toEqual([]);
  await loop.loop.stop();
  await loop.after(1_000);
  expect(loop.taken).toEqual(['uno']);
  await other.stop();
});

it('asks for the lease of another process once a second, however often it is woken', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, []);
  let asked = 0;
  const { coordination } = database.upkeep;
  const counting = {
    ...coordination,
    async holdLease(...given: Parameters<typeof coordination.holdLease>) {
      asked += 1;
      return coordination.holdLease(...given);
    },
  };
  const set = loop.timer.isSet();
  const other = loop.start('another one', counting);
  await set;
  for (let time = 0; time < 5; time += 1) {
    const isSet = loop.timer.isSet();
    other.wake();
    await isSet;
  }
  expect(asked).toBe(1);
  await other.stop();
  await loop.loop.stop();
});

it('rests for a moment while what waits is being triaged', async () => {
  await using database = await aDatabase();
  const loop = await aLoop(database, [], { next: async () => 'triaging' });
  expect(loop.timer.restMs()).toBe(25);
  await loop.loop.stop();
});

it('takes more at once while each batch is full, and begins anew once one is not, or cannot be finished', async () => {
  await using database = await aDatabase();
  const queue = [
    { posts: 7 },
    { posts: 10, left: 1 },
    { posts: 2 },
    { posts: 4 },
    { posts: 8 },
    { posts: 10 },
    { posts: 10 },
    { posts: 3 },
  ];
  const limits: number[] = [];
  const timer = aTimer();
  const isSet = timer.isSet();
  let left = 0;
  const loop = startIntakeLoop({
    desk: {
      batchSize: { first: 2, most: 10 },
      setAside: async () => undefined,
      async next(limit) {
        limits.push(limit);
        const { posts = 0, left: some = 0 } = queue.shift() ?? {};
        left = some;
        const waiting = (id: number) => ({ id: String(id), source: 'tool', post: anIncomingPost() });
        return Array.from({ length: Math.min(limit, posts) }, (_, id) => waiting(id));
      },
    },
    lease: { coordination: database.upkeep.coordination, holder: 'this one' },
    takeIn: async ({ length }) => ({ joined: length - left, opened: 0, atRisk: 0, known: 0, left }),
    cards: { show: async () => 0, wake: () => undefined },
    now: aClock('2026-11-24T10:00:00.000Z').now,
    log: aJobLog(),
    setTimer: timer.set,
  });
  await isSet;
  while (queue.length > 0) {
    const set = timer.isSet();
    timer.fire();
    await set;
  }
  expect(limits).toEqual([2, 4, 2, 4, 8, 10, 10, 10]);
  await loop.stop();
});
