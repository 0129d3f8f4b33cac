import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import type { ClaimedPost, Triaged } from '../../src/domain/intake/claims.ts';
import type { IncomingPost } from '../../src/domain/posts/incoming-post.ts';
import { at } from '../support/builders/rows/invented-rows.ts';
import type { Replica } from '../support/drivers/a-replica.ts';
import { aReplica, LEASE_MS, rowsOf, saidIn } from '../support/drivers/a-replica.ts';
import type { DatabasePlace } from '../support/drivers/database-place.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';

/** A busy machine walks fewer times. */
const ENOUGH_MS = 60_000;

const inADatabase = onPostgres();

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const LIGHT = 'La farola de la plaza lleva dos semanas rota y por la noche no se ve nada en toda la calle';

type Step = { who: number; does: 'accept' | 'claim' | 'store' | 'settle' | 'crash' | 'cut' | 'wait' };

const PLACES = ['del Olmo', 'de la Huerta', 'del Castillo'];
const aSaying = fc.oneof(
  fc.constantFrom(
    ...PLACES.map(
      (street) => `Estoy atrapada en el tejado de la calle ${street} con mi hijo y el agua sube, ayuda por favor`,
    ),
  ),
  fc.constantFrom(BRIDGE, LIGHT, `${BRIDGE} ya`, `RT @una: ${LIGHT}`),
);
const somePosts = fc.array(fc.record({ text: aSaying, author: fc.constantFrom('@una', '@dos', '@tres', null) }), {
  minLength: 8,
  maxLength: 40,
});
const someSteps = fc.array(
  fc.record<Step>({
    who: fc.nat(2),
    does: fc.constantFrom(
      'accept',
      'accept',
      'claim',
      'claim',
      'store',
      'store',
      'settle',
      'settle',
      'crash',
      'cut',
      'wait',
    ),
  }),
  { minLength: 20, maxLength: 60 },
);

describe('several processes on one PostgreSQL', () => {
  it('never make two cards of one danger, lose no post and take none in twice, however they are cut off', async () => {
    const began = performance.now();
    const isEnough = () => performance.now() - began > ENOUGH_MS;
    await fc.assert(
      fc.asyncProperty(somePosts, someSteps, async (posts, steps) => {
        if (!isEnough()) await inADatabase((place) => walk(place, posts, steps))();
      }),
      { numRuns: 12 },
    );
  });
});

async function walk(place: DatabasePlace, said: readonly Partial<IncomingPost>[], steps: readonly Step[]) {
  let clock = Date.parse(at(0));
  const now = () => new Date(clock).toISOString();
  const replicas = [await aReplica(place, now), await aReplica(place, now), await aReplica(place, now)];
  const posts = said.map((post, id) => ({ ...post, networkId: String(id) }));
  const left = [...posts];
  const inHand = new Map<Replica, { claimed: ClaimedPost; triaged: Triaged }[]>();
  const others = await place.open();

  async function step({ who, does }: Step): Promise<void> {
    const replica = replicas[who];
    if (replica === undefined) return;
    await {
      accept: () => acceptedAtLast(replica, left.splice(0, 7)),
      claim: async () => inHand.set(replica, await replica.triaged(await replica.claim(8))),
      store: () => replica.claims.store(inHand.get(replica) ?? []),
      settle: () => replica.settle(),
      crash: () => replica.settle(thatCrashes(replica.deps)),
      cut: () => cutOff(place),
      wait: async () => {
        clock += LEASE_MS;
      },
    }[does]();
  }

  for (let from = 0; from < steps.length; from += 3) {
    // What was cut off or crashed has an end that nobody hears of.
    await Promise.allSettled(steps.slice(from, from + 3).map(step));
  }
  for (const post of left) await replicas[0]?.accept(post);
  for (let round = 0; round < 200 && (await others.intake.queue.waiting()) > 0; round += 1) {
    clock += LEASE_MS;
    // On a busy machine one waits too long for the lock: it goes on in the next round, as the program does.
    await Promise.allSettled(
      replicas.map(async (replica) => {
        await replica.claims.store(await replica.triaged(await replica.claim(8)));
        await replica.settle();
      }),
    );
  }
  await expectWhole(others, place, posts);
}

/** A source that gets no answer sends the same again. */
async function acceptedAtLast(replica: Replica, posts: readonly Partial<IncomingPost>[]): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await replica.accept(...posts);
      return;
    } catch (error) {
      if (attempt === 20) throw error;
    }
  }
}

/** All is done, and the process ends before it commits. */
function thatCrashes(deps: CaseDeps): CaseDeps {
  return {
    ...deps,
    store: {
      ...deps.store,
      transact: (work) =>
        deps.store.transact(async (transaction) => {
          await work(transaction);
          throw new TypeError('the process ended');
        }),
    },
  };
}

async function cutOff(place: DatabasePlace): Promise<void> {
  await place.tamper(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

async function expectWhole(database: Database, place: DatabasePlace, posts: readonly Partial<IncomingPost>[]) {
  expect(await database.intake.queue.waiting()).toBe(0);
  const kept = await rowsOf(place, 'select network_id, id from joined_posts');
  const opened = await rowsOf(place, 'select id from posts');
  expect(kept.length + opened.length).toBe(posts.length);
  expect(new Set([...kept, ...opened].map(({ id }) => id)).size).toBe(posts.length);
  expect(await saidIn(place)).toEqual([]);
  const states = await database.cases.reader.list({ kind: 'open' });
  const cries = states.filter(({ core }) => core.class === 'life_risk').map(({ posts: own }) => own[0]?.text);
  const dangers = new Set(posts.flatMap(({ text = '' }) => (text.includes('atrapada') ? [text] : [])));
  expect(cries.toSorted()).toEqual([...dangers].toSorted());
  expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
}
