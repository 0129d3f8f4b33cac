import type { Kysely } from 'kysely';
import { BY_HAND } from '../../../domain/cases/model/publication.ts';
import type { MeasuredOut, MeasureStore } from '../../../domain/measures/measure-store.ts';
import { LONGEST_WAIT_MS } from '../../../domain/measures/measurement.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Write } from '../engine/write-transaction.ts';
import { measureRow } from '../rows/measure-row.ts';
import type { Schema } from '../rows/schema.ts';
import { knownWord, VOCABULARIES } from '../rows/vocabularies.ts';

const MINUTE_MS = 60_000;
/** A text whose hold ended longer ago waits for a person: a pause, an approval by voice. */
const LEAVING_MS = 3_600_000;

/** Stores what came of our publications, on either engine. */
export function measureStore(db: Kysely<Schema>, write: Write): MeasureStore {
  return {
    async due({ network, look, from, to, now, limit }) {
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
        .where((row) =>
          row.or([
            row('measures.look', 'is', null),
            row('measures.againAt', '<=', now),
            row('measures.againAt', '>', momentAfter(now, LONGEST_WAIT_MS)),
          ]),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('measures as other')
                .select('other.look')
                .whereRef('other.publicationId', '=', 'publications.id')
                .where('other.found', '=', 'gone')
                .where('other.againAt', 'is', null),
            ),
          ),
        )
        .orderBy('publications.publishedAt')
        .orderBy('publications.rank')
        .limit(limit)
        .execute();
      return rows.flatMap(({ id, proof, publishedAt, failures, found }) =>
        proof === null || publishedAt === null
          ? []
          : [{ id, proof, publishedAt, failures: failures ?? 0, wasGone: found === 'gone' }],
      );
    },
    isPublishing: (network, now) => isPublishing(db, network, now),
    save: (measurement) =>
      write(async (transaction) => {
        const row = measureRow(measurement);
        const out = postsOut(transaction).select('publications.id').where('publications.id', '=', row.publicationId);
        if ((await out.where('publications.proof', 'is not', null).executeTakeFirst()) === undefined) return;
        await transaction
          .insertInto('measures')
          .values(row)
          .onConflict((on) => on.columns(['publicationId', 'look']).doUpdateSet(row))
          .execute();
      }),
    outIn: (period) => outIn(db, period),
  };
}

async function isPublishing(db: Kysely<Schema>, network: string, now: string): Promise<boolean> {
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
    .select([
      'publications.caseId',
      'publications.network',
      'publications.publishedAt',
      'hour.found as foundFirst',
      'hour.againAt as againFirst',
    ])
    .select(['cases.playbook', 'cases.topic', 'cases.statement', 'measures.found', 'measures.ageMinutes'])
    .select(['measures.againAt', 'measures.answers', 'measures.shares', 'measures.likes', 'measures.reach'])
    .where('publications.publishedAt', '>=', from)
    .where('publications.publishedAt', '<', to)
    .orderBy('publications.publishedAt')
    .orderBy('publications.rank')
    .execute();
  return rows.map(
    ({
      publishedAt,
      statement,
      found,
      againAt,
      foundFirst,
      againFirst,
      ageMinutes,
      answers,
      shares,
      likes,
      reach,
      ...post
    }) => ({
      ...post,
      publishedAt: publishedAt ?? from,
      isReply: statement === null,
      isGone: (found === 'gone' && againAt === null) || (foundFirst === 'gone' && againFirst === null),
      day:
        found === null || ageMinutes === null
          ? null
          : {
              found: knownWord(VOCABULARIES.measures.found, found, 'failed'),
              ageMinutes,
              counts: { answers, shares, likes, reach },
            },
    }),
  );
}

/** Selects the public posts that are out: one that was withdrawn, or is to be, counts for nothing. */
function postsOut(db: Kysely<Schema>) {
  return db
    .selectFrom('publications')
    .where('publications.status', '=', 'published')
    .where('publications.audience', '=', 'public')
    .where('publications.withdrawal', 'is', null);
}
