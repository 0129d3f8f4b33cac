import type { Kysely, Transaction } from 'kysely';
import type { HoaxInPeriod, HoaxReader, HoaxRegister, PostToMatch } from '../../../domain/hoaxes/hoax-register.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { loadHoaxes } from '../queries/load-hoaxes.ts';
import { pendingCases } from '../queries/pending-cases.ts';
import type { Schema } from '../rows/schema.ts';

const MOST_LIKE = 32;
const LEAST_SHARED = 2;

/** The register inside a transaction, on either engine. */
export function hoaxRegister(db: Transaction<Schema>): HoaxRegister {
  return {
    nextId: () => nextHoaxId(db),
    load: async (id) => (await loadHoaxes(db, [id]))[0] ?? null,
    like: (shingles) => like(db, shingles),
    casesOf: (hoaxId) => casesOfHoax(db, hoaxId),
    postsToMatch: (hoaxId, limit) => postsToMatch(db, hoaxId, limit),
  };
}

/** Reads the register of hoaxes for screens and digests, on either engine. */
export function hoaxReader(db: Kysely<Schema>): HoaxReader {
  return {
    byId: (id) => readTransaction(db, async (now) => (await loadHoaxes(now, [id]))[0] ?? null),
    latest: (limit) => readTransaction(db, (now) => latest(now, limit)),
    ofPeriod: (period) => readTransaction(db, (now) => ofPeriod(now, period)),
  };
}

async function nextHoaxId(db: Transaction<Schema>): Promise<number> {
  const counter = await db
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', 'hoax')
    .returning('value')
    .executeTakeFirstOrThrow();
  return counter.value;
}

async function like(db: Transaction<Schema>, shingles: Uint32Array) {
  if (shingles.length === 0) return [];
  const rows = await db
    .selectFrom('hoaxShingles')
    .select(['hoaxId', 'wordingId'])
    .select((row) => row.fn.countAll<number>().as('shared'))
    .where('shingle', 'in', [...shingles])
    .groupBy(['hoaxId', 'wordingId'])
    .having((row) => row.fn.countAll<number>(), '>=', LEAST_SHARED)
    .orderBy('shared', 'desc')
    .orderBy('hoaxId')
    .execute();
  return loadHoaxes(db, [...new Set(rows.map(({ hoaxId }) => hoaxId))].slice(0, MOST_LIKE));
}

async function casesOfHoax(db: Transaction<Schema>, hoaxId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('closedReason', 'is', null)
    .where('erasedAt', 'is', null)
    .where('id', 'in', (sub) =>
      sub.selectFrom('sightings').select('caseId').where('hoaxId', '=', hoaxId).where('dismissedBy', 'is', null),
    )
    .orderBy('severity')
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

function postsToMatch(db: Transaction<Schema>, hoaxId: number, limit: number): Promise<PostToMatch[]> {
  return db
    .selectFrom('posts')
    .innerJoin('cases', 'cases.id', 'posts.caseId')
    .select(['posts.id', 'posts.caseId', 'posts.network', 'posts.text', 'posts.flaggedAt'])
    .where('posts.caseId', 'in', pendingCases(db).select('id'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sightings')
            .select('sightings.id')
            .whereRef('sightings.postId', '=', 'posts.id')
            .where('sightings.hoaxId', '=', hoaxId),
        ),
      ),
    )
    .orderBy(({ eb }) => eb.case().when('cases.class', '=', 'false_claim').then(0).else(1).end())
    .orderBy('posts.rank', 'desc')
    .limit(limit)
    .execute();
}

async function latest(db: Kysely<Schema>, limit: number) {
  const rows = await db
    .selectFrom('hoaxes')
    .select('id')
    .orderBy('seenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const { count } = await db
    .selectFrom('hoaxes')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    hoaxes: await loadHoaxes(
      db,
      rows.map(({ id }) => id),
    ),
    count: Number(count),
  };
}

async function ofPeriod(db: Kysely<Schema>, { from, to }: { from: string; to: string }): Promise<HoaxInPeriod[]> {
  const seen = await db
    .selectFrom('sightings')
    .select(['hoaxId', 'network'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('dismissedBy', 'is', null)
    .groupBy(['hoaxId', 'network'])
    .execute();
  const fresh = await db
    .selectFrom('hoaxes')
    .select('id')
    .where('registeredAt', '>=', from)
    .where('registeredAt', '<', to)
    .execute();
  const networks = new Map<number, Record<string, number>>(fresh.map(({ id }) => [id, {}]));
  for (const { hoaxId, network, count } of seen) {
    networks.set(hoaxId, { ...networks.get(hoaxId), [network]: Number(count) });
  }
  const found = (await loadHoaxes(db, [...networks.keys()])).map((hoax): HoaxInPeriod => {
    const own = networks.get(hoax.id) ?? {};
    return { hoax, seen: { sightings: Object.values(own).reduce((sum, one) => sum + one, 0), networks: own } };
  });
  return found.toSorted((one, other) => other.seen.sightings - one.seen.sightings || one.hoax.id - other.hoax.id);
}
