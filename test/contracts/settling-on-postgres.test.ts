import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { floodPosts } from '../../sandbox/bench/flood/flood-posts.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { flagPost } from '../../src/domain/intake/flag-post.ts';
import { ana } from '../support/builders/a-case.ts';
import { aFlaggedPost } from '../support/builders/a-flagged-post.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';
import { at } from '../support/builders/rows/invented-rows.ts';
import type { Replica } from '../support/drivers/a-replica.ts';
import { aReplica } from '../support/drivers/a-replica.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';

const inADatabase = onPostgres();

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
/** Posts of a batch, as the program has them. */
const BATCH = 128;

async function triageAll(replica: Replica): Promise<void> {
  for (let claimed = await replica.claim(64); claimed.length > 0; claimed = await replica.claim(64))
    await replica.claims.store(await replica.triaged(claimed));
}

/** Statements that a piece of work sends to the server, of each connection those under the write lock apart. */
async function statementsOf(work: () => Promise<unknown>): Promise<{ all: number; underLock: number }> {
  const counts = { all: 0, underLock: 0 };
  const holding = new Set<object>();
  const { query } = pg.Client.prototype;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const text = String(args[0]);
    counts.all += 1;
    if (/from "audit_head" for update/.test(text)) holding.add(this);
    if (holding.has(this)) counts.underLock += 1;
    if (/^(commit|rollback)/.test(text)) holding.delete(this);
    return Reflect.apply(query, this, args);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return counts;
}

describe('taking in on PostgreSQL', () => {
  it(
    'needs few statements for a batch that joins cases, and fewer of them under the write lock',
    inADatabase(async (place) => {
      const replica = await aReplica(place, () => at(0));
      // Their cases are there, and know the wordings of the flood.
      await replica.accept(...floodPosts(500));
      await triageAll(replica);
      while ((await replica.settle(undefined, BATCH)) > 0);
      await replica.accept(...floodPosts(90, 1_000));
      await triageAll(replica);
      const counts = await statementsOf(() => replica.settle(undefined, BATCH));
      expect(await replica.queue.waiting()).toBe(0);
      expect(counts.underLock).toBeGreaterThan(0);
      expect(counts.underLock).toBeLessThanOrEqual(12);
      expect(counts.all).toBeLessThanOrEqual(28);
    }),
  );

  it(
    'sees what a person flags between the reading ahead and the lock, and makes one case of it',
    inADatabase(async (place) => {
      const replica = await aReplica(place, () => at(0));
      await replica.accept({ networkId: '1', text: BRIDGE, author: '@una' });
      await triageAll(replica);
      const { store } = replica.deps;
      let isFlagged = false;
      const flag = async () => {
        if (isFlagged) return;
        isFlagged = true;
        const post = aFlaggedPost(BRIDGE, { author: '@dos' });
        await flagPost(replica.deps, { post, why: null, actor: ana, channel: 'C1', deliveryKey: 'flagged' });
      };
      const late: typeof store = {
        ...store,
        async transact(work) {
          await flag();
          return store.transact(work);
        },
      };
      await replica.settle({ ...replica.deps, store: late });
      expect(await replica.queue.waiting()).toBe(0);
      const cases = await replica.database.cases.reader.list({ kind: 'open' });
      expect(cases.map(({ posts }) => posts.map(({ text }) => text))).toEqual([[BRIDGE]]);
    }),
  );

  it(
    'is not kept from its connections by a burst of clicks that wait for the write lock',
    inADatabase(async (place) => {
      const holder = await aReplica(place, () => at(0));
      const poolSize = 4;
      const database = await openDatabase(place.url, { poolSize, timeoutMs: 30_000 });
      try {
        const held = Promise.withResolvers<void>();
        const holds = Promise.withResolvers<void>();
        const long = holder.deps.store.transact(async () => {
          holds.resolve();
          await held.promise;
        });
        await holds.promise;
        const clicks = Array.from({ length: poolSize * 5 }, (_, number) =>
          database.cases.store.transact(({ record }) => record.seen(`click ${number}`)),
        );
        const post = { source: 'vigia', post: anIncomingPost({ networkId: '1' }) };
        // They answer while the clicks wait.
        expect(await database.intake.queue.accept([post], at(0))).toEqual(['accepted']);
        expect(await database.intake.claims?.claim(9, { now: at(0), leaseMs: 1_000, all: true })).toHaveLength(1);
        expect(await database.cases.reader.list({ kind: 'open' })).toEqual([]);
        held.resolve();
        await long;
        expect(await Promise.all(clicks)).toEqual(clicks.map(() => false));
      } finally {
        await database.close();
      }
    }),
  );
});
