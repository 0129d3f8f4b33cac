import type { Kysely, SqlBool } from 'kysely';
import { sql } from 'kysely';
import { BY_HAND } from '../../../domain/cases/model/publication.ts';
import type { MeasuredOut, MeasureStore } from '../../../domain/measures/measure-store.ts';
import type { DueLook, Measurement } from '../../../domain/measures/measurement.ts';
import { LONGEST_WAIT_MS } from '../../../domain/measures/measurement.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readPlaces } from '../rows/cases/draft-row.ts';
import { LOOKED, lookedOf, measureRow } from '../rows/measure-row.ts';
import type { Schema } from '../rows/schema.ts';

const MINUTE_MS = 60_000;
/** A text whose hold ended longer ago waits for a person: a pause, an approval by voice. */
const LEAVING_MS = 3_600_000;

/** Stores what came of our publications, on either engine. */
export function measureStore(db: Kysely<Schema>, write: Write): MeasureStore {
  return {
    async due(asked) {
      const found = await Promise.all([dueOfCases(db, asked), dueOfPlan(db, asked)]);
      return found
        .flat()
        .toSorted((one, other) => one.publishedAt.localeCompare(other.publishedAt))
        .slice(0, asked.limit);
    },
    isPublishing: async (network, now) => (await isAnswering(db, network, now)) || (await isLeaving(db, network, now)),
    save: (measurement) =>
      write(async (transaction) => {
        if (!(await isOut(transaction, measurement))) return;
        const row = measureRow(measurement);
        const owner = measurement.of === 'case' ? 'publicationId' : 'departureId';
        await transaction
          .insertInto('measures')
          .values(row)
          .onConflict((on) => on.columns([owner, 'look']).doUpdateSet(row))
          .execute();
      }),
    outIn: (period) => outIn(db, period),
  };
}

type Asked = Parameters<MeasureStore['due']>[0];

async function dueOfCases(db: Kysely<Schema>, { network, look, from, to, now, limit }: Asked): Promise<DueLook[]> {
  const rows = await postsOut(db)
    .leftJoin('measures', (on) =>
      on.onRef('measures.publicationId', '=', 'publications.id').on('measures.look', '=', look),
    )
    .select([
      'publications.id',
      'publications.proof',
      'publications.publishedAt',
      'measures.failures',
      'measures.found',
    ])
    .where('publications.network', '=', network)
    .where('publications.publishedAt', '>', from)
    .where('publications.publishedAt', '<=', to)
    .where('publications.proof', 'like', 'https://%')
    .where(isToBeTaken(now))
    .where(isThere('publication_id', 'publications.id'))
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => dueLook('case', row));
}

async function dueOfPlan(db: Kysely<Schema>, { network, look, from, to, now, limit }: Asked): Promise<DueLook[]> {
  const rows = await db
    .selectFrom('departures')
    .leftJoin('measures', (on) => on.onRef('measures.departureId', '=', 'departures.id').on('measures.look', '=', look))
    .select([
      'departures.id',
      'departures.url as proof',
      'departures.publishedAt',
      'measures.failures',
      'measures.found',
    ])
    .where('departures.status', '=', 'published')
    .where('departures.network', '=', network)
    .where('departures.publishedAt', '>', from)
    .where('departures.publishedAt', '<=', to)
    .where('departures.url', 'like', 'https://%')
    .where(isToBeTaken(now))
    .where(isThere('departure_id', 'departures.id'))
    .orderBy('departures.publishedAt')
    .orderBy('departures.rank')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => dueLook('plan', row));
}

/** True for a look that was not taken, or whose next try has come: one further ahead than any is from before the clock was set back. */
function isToBeTaken(now: string) {
  return sql<SqlBool>`(measures.look is null or measures.again_at <= ${now}
    or measures.again_at > ${momentAfter(now, LONGEST_WAIT_MS)})`;
}

/** True for a post that no look has found gone for good. @param owner column of `measures` */
function isThere(owner: 'publication_id' | 'departure_id', id: string) {
  return sql<SqlBool>`not exists (select 1 from measures as other where other.${sql.raw(owner)} = ${sql.ref(id)}
    and other.found = 'gone' and other.again_at is null)`;
}

type DueRow = {
  id: string;
  proof: string | null;
  publishedAt: string | null;
  failures: number | null;
  found: string | null;
};

function dueLook(of: DueLook['of'], { id, proof, publishedAt, failures, found }: DueRow): DueLook[] {
  if (proof === null || publishedAt === null) return [];
  return [{ id, of, proof, publishedAt, failures: failures ?? 0, wasGone: found === 'gone' }];
}

/** True while the network has the post, as far as we know. */
async function isOut(db: Kysely<Schema>, { id, of }: Pick<Measurement, 'id' | 'of'>): Promise<boolean> {
  const ofCase = postsOut(db).select('publications.id').where('publications.id', '=', id);
  const ofPlan = db.selectFrom('departures').select('id').where('id', '=', id).where('status', '=', 'published');
  const found =
    of === 'case'
      ? await ofCase.where('publications.proof', 'is not', null).executeTakeFirst()
      : await ofPlan.executeTakeFirst();
  return found !== undefined;
}

/** True while a planned post is on its way there, or is approved for a moment that is a minute ahead or less. */
async function isLeaving(db: Kysely<Schema>, network: string, now: string): Promise<boolean> {
  const onItsWay = await db
    .selectFrom('departures')
    .select('id')
    .where('network', '=', network)
    .where('status', '=', 'publishing')
    .where('claimedAt', '>', momentAfter(now, -LEAVING_MS))
    .limit(1)
    .executeTakeFirst();
  if (onItsWay !== undefined) return true;
  const soon = await db
    .selectFrom('contents')
    .select('places')
    .where('status', '=', 'approved')
    .where('at', '>', momentAfter(now, -LEAVING_MS))
    .where('at', '<=', momentAfter(now, MINUTE_MS))
    .execute();
  return soon.some(({ places }) => readPlaces(places).some((place) => place.network === network));
}

async function isAnswering(db: Kysely<Schema>, network: string, now: string): Promise<boolean> {
  const found = await db
    .selectFrom('publications')
    .select('id')
    .where('network', '=', network)
    .where('status', 'in', ['held', 'publishing', 'failed'])
    .where((row) =>
      row.or([
        row.and([
          row('status', 'in', ['held', 'publishing']),
          row('awaitsGoOn', '=', 0),
          row('holdUntil', '>', momentAfter(now, -LEAVING_MS)),
          row('holdUntil', '<=', momentAfter(now, MINUTE_MS)),
          // What a person publishes by hand stays in this state until a person marks it as out.
          row.or([row('reason', 'is', null), row('reason', '!=', BY_HAND)]),
        ]),
        row.and([row('status', '=', 'failed'), row('waitUntil', '>', now)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function outIn(db: Kysely<Schema>, { from, to }: { from: string; to: string }): Promise<MeasuredOut[]> {
  const rows = await postsOut(db)
    .innerJoin('cases', 'cases.id', 'publications.caseId')
    .leftJoin('measures', (on) =>
      on.onRef('measures.publicationId', '=', 'publications.id').on('measures.look', '=', 'day'),
    )
    // A post that was gone after an hour is not looked at after a day.
    .leftJoin('measures as hour', (on) =>
      on.onRef('hour.publicationId', '=', 'publications.id').on('hour.look', '=', 'hour'),
    )
    .select(['publications.caseId', 'publications.network', 'publications.publishedAt'])
    .select(['cases.playbook', 'cases.topic', 'cases.statement'])
    .select([...LOOKED])
    .where('publications.publishedAt', '>=', from)
    .where('publications.publishedAt', '<', to)
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank')
    .execute();
  return rows.map(({ caseId, network, publishedAt, playbook, topic, statement, ...look }) => ({
    ...lookedOf({ network, publishedAt: publishedAt ?? from }, look),
    caseId,
    isReply: statement === null,
    playbook,
    topic,
  }));
}

/** Selects the public posts that are out: one that was withdrawn, or is to be, counts for nothing. */
function postsOut(db: Kysely<Schema>) {
  return db
    .selectFrom('publications')
    .where('publications.status', '=', 'published')
    .where('publications.audience', '=', 'public')
    .where('publications.withdrawal', 'is', null);
}
