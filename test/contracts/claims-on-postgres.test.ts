import { describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import type { IncomingPost } from '../../src/domain/posts/incoming-post.ts';
import { at } from '../support/builders/rows/invented-rows.ts';
import { aReplica, LEASE_MS, rowsOf, saidIn } from '../support/drivers/a-replica.ts';
import type { DatabasePlace } from '../support/drivers/database-place.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';

const startMs = 120_000;

const inADatabase = onPostgres();

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const LIGHT = 'La farola de la plaza lleva dos semanas rota y por la noche no se ve nada en toda la calle';
const CRY = 'Estoy atrapada en el tejado con mi hijo pequeño y el agua sube, ayuda por favor';

const textsOf = (posts: readonly { post: IncomingPost }[]) => posts.map(({ post }) => post.text);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ networkId: String(id), text: `n ${id}` }));

/** Number of entries that have been read in the indexes of waiting posts. */
/** The server counts what a connection has read once that has ended, and a closed one ends a moment later. */
async function entriesRead(place: DatabasePlace): Promise<number> {
  await vi.waitUntil(async () => {
    const [row] = await rowsOf(
      place,
      'select count(*)::int as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    return Number(row?.['open']) === 0;
  }, PATIENCE_MS);
  const [row] = await rowsOf(
    place,
    `select sum(idx_tup_read)::int as read from pg_stat_user_indexes where indexrelname like 'intake_waiting%'`,
  );
  return Number(row?.['read']);
}

describe('claims of waiting posts', { timeout: startMs }, () => {
  it(
    'go to one process each, oldest first, and again to another once their lease has ended',
    inADatabase(async (place) => {
      let now = at(0);
      const [one, other] = [await aReplica(place, () => now), await aReplica(place, () => now)];
      await one.accept(...numbered(20));
      const both = await Promise.all([one.claim(), other.claim()]);
      expect(new Set(both.flat().map(({ rank }) => rank)).size).toBe(both.flat().length);
      const rest = await one.claim(20);
      expect(textsOf([...both.flat(), ...rest]).toSorted()).toEqual(
        numbered(20)
          .map(({ text }) => text)
          .toSorted(),
      );
      expect([...rest, ...(await other.claim())].map(({ fence }) => fence)).toEqual(rest.map(() => 1));
      now = new Date(Date.parse(now) + LEASE_MS).toISOString();
      const again = await other.claim(20);
      expect(again.map(({ fence }) => fence)).toEqual(Array(20).fill(2));
      expect(textsOf(again)).toEqual(numbered(20).map(({ text }) => text));
    }),
  );

  it(
    'of a process that ended are found by the others, however far behind in the queue they stand',
    inADatabase(async (place) => {
      let now = at(0);
      const [gone, other] = [await aReplica(place, () => now), await aReplica(place, () => now)];
      await gone.accept(...numbered(300));
      const claimed = await gone.claim(300);
      const [some] = await gone.triaged(claimed.slice(0, 1));
      if (some === undefined) throw new Error('one was claimed');
      await gone.claims.store(claimed.slice(0, -3).map((one) => ({ ...some, claimed: one })));
      expect(await other.claim()).toEqual([]);
      now = new Date(Date.parse(now) + LEASE_MS).toISOString();
      const found = [];
      for (let look = 0; look < 5; look += 1) found.push(...(await other.claim()));
      expect(textsOf(found)).toEqual(['n 297', 'n 298', 'n 299']);
    }),
  );

  it(
    'refuse the result of a process whose claim another has taken over',
    inADatabase(async (place) => {
      let now = at(0);
      const [late, other] = [await aReplica(place, () => now), await aReplica(place, () => now)];
      await late.accept({ text: BRIDGE });
      const before = await late.triaged(await late.claim());
      now = new Date(Date.parse(now) + LEASE_MS).toISOString();
      const after = await other.triaged(await other.claim());
      expect(await late.claims.store(before)).toBe(0);
      expect((await late.claims.oldest(9)).map(({ triaged }) => triaged)).toEqual([null]);
      expect([await other.claims.store(after), await late.claims.store(before)]).toEqual([1, 0]);
      expect(await other.claims.oldest(9)).toMatchObject([{ triaged: { standard: after[0]?.triaged.standard } }]);
    }),
  );

  it(
    'keep no word of the post, and go with it, taken in or erased',
    inADatabase(async (place) => {
      const replica = await aReplica(place, () => at(0));
      await replica.accept({ text: CRY }, { text: LIGHT });
      await replica.claims.store(await replica.triaged(await replica.claim()));
      const kept = await saidIn(place);
      expect(kept).toHaveLength(2);
      expect(kept.filter((said) => /atrapada|farola/.test(said))).toEqual([]);
      const [cry] = await replica.claims.oldest(1);
      const row = { id: 'incoming_erasure' as const, postIds: [cry?.id ?? ''] };
      const changes = [{ kind: 'incoming_erasure' as const, row }];
      await replica.deps.store.transact(({ save }) => save({ changes, effects: [], audit: [] }));
      expect(await saidIn(place)).toHaveLength(1);
      expect(await replica.settle()).toBe(1);
      expect(await saidIn(place)).toEqual([]);
    }),
  );

  it(
    'bring an urgent post forward, after what waits of its author and of what it answers, passes on or edits',
    inADatabase(async (place) => {
      const replica = await aReplica(place, () => at(0));
      await replica.accept(
        { networkId: '1', text: 'uno', author: '@otra' },
        { networkId: '2', text: 'dos', author: '@una' },
        { networkId: '3', text: 'tres', author: '@raiz' },
        { networkId: '4', text: 'cuatro', author: '@cuarta', inReplyTo: '3' },
        { networkId: '5', text: 'cinco', author: '@quinta' },
        { networkId: '6', text: CRY, author: '@una', inReplyTo: '4' },
        { networkId: '5', text: `${CRY}, en la calle del Olmo`, author: '@quinta' },
        { networkId: '7', text: 'siete', author: '@una' },
      );
      await replica.claims.store(await replica.triaged(await replica.claim()));
      expect(textsOf(await replica.claims.urgent(40))).toEqual([
        ...['dos', 'tres', 'cuatro', 'cinco', CRY, `${CRY}, en la calle del Olmo`],
      ]);
      // Of a line that is too long comes the beginning.
      expect(textsOf(await replica.claims.urgent(2))).toEqual(['dos', 'tres']);
    }),
  );

  it(
    'read as few of many waiting posts as are wanted, whatever the server expects to wait',
    inADatabase(async (place) => {
      const filler = await aReplica(place, () => at(0));
      const many = numbered(3_000).map((post) => ({ ...post, author: `@vecina${post.networkId}` }));
      for (let from = 0; from < many.length; from += 500) await filler.accept(...many.slice(from, from + 500));
      const [some] = await filler.triaged(await filler.claim(1));
      const claimed = await filler.claim(2_000);
      const urgent = claimed.slice(-64).map((one) => ({ claimed: one, triaged: { ...some?.triaged, isUrgent: true } }));
      await filler.claims.store(urgent as Parameters<typeof filler.claims.store>[0]);
      await filler.database.close();
      const before = await entriesRead(place);
      const replica = await aReplica(place, () => at(0));
      expect(await replica.claims.urgent(64)).toHaveLength(64);
      expect(textsOf(await replica.claims.oldest(64)).at(-1)).toBe('n 63');
      for (let look = 0; look < 9; look += 1) await replica.claims.oldest(64);
      const next = await replica.claims.claim(64, { now: at(0), leaseMs: LEASE_MS, all: false });
      expect(next).toHaveLength(64);
      await replica.database.close();
      expect((await entriesRead(place)) - before).toBeLessThan(2 * many.length);
    }),
  );

  it(
    'are triaged again as they are taken in, where another handbook, other weights or a crisis have come since',
    inADatabase(async (place) => {
      const replica = await aReplica(place, () => at(0));
      await replica.accept({ networkId: '1', text: CRY }, { networkId: '2', text: CRY.toUpperCase() });
      const [first, second] = await replica.triaged(await replica.claim());
      if (first === undefined || second === undefined) throw new Error('two were claimed');
      const wrong = { ...first.triaged.assessment, class: 'praise' as const };
      await replica.claims.store([
        { ...first, triaged: { ...first.triaged, assessment: wrong, standard: 'another handbook' } },
        { ...second, triaged: second.triaged },
      ]);
      while ((await replica.settle()) > 0);
      const cases = await replica.database.cases.reader.list({ kind: 'open' });
      expect(cases.map(({ core }) => core.class)).toEqual(['life_risk']);
    }),
  );
});

describe('posts that come in', { timeout: startMs }, () => {
  it(
    'are accepted while somebody else writes to the record',
    inADatabase(async (place) => {
      const [one, other] = [await aReplica(place, () => at(0)), await aReplica(place, () => at(0))];
      const held = Promise.withResolvers<void>();
      const holds = Promise.withResolvers<void>();
      const click = one.deps.store.transact(async () => {
        holds.resolve();
        await held.promise;
      });
      await holds.promise;
      expect(await other.accept({ text: BRIDGE })).toEqual(['accepted']);
      expect(await other.claim()).toHaveLength(1);
      held.resolve();
      await click;
    }),
  );
});
