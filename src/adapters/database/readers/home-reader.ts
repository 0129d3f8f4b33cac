import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { HomeFilter, HomeReader } from '../../../domain/cases/ports/home.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { countAgreement } from '../queries/decided-cases.ts';
import { inReviewCases } from '../queries/in-review-cases.ts';
import { loadCases } from '../queries/load-cases.ts';
import { isUntoldCase, pendingCases } from '../queries/pending-cases.ts';
import { tokensSince } from '../queries/tokens-since.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

/**
 * Reads the data of a person's home, on either engine. Each call reads a bounded number of whole
 * cases.
 */
export function homeReader(db: Kysely<Schema>): HomeReader {
  return {
    page: (filter, limit) =>
      readTransaction(db, async (now) => {
        const { count } = await homeCases(now, filter)
          .select((row) => row.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return { count, states: await loadCases(now, await firstOf(now, filter, limit)) };
      }),
    async openBySeverity() {
      const rows = await pendingCases(db)
        .select((row) => [
          'severity',
          row.fn.countAll<number>().as('count'),
          row.fn.min('id').as('oldestId'),
          row.fn.min('openedAt').as('oldestAt'),
        ])
        .groupBy('severity')
        .orderBy('severity')
        .execute();
      return rows;
    },
    tokensSince: (since) => tokensSince(db, since),
    agreement: (period) => countAgreement(db, period),
    async unsettledPublications() {
      const { count } = await db
        .selectFrom('publications')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where(sql<boolean>`status in ('unknown', 'failed')`)
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

async function firstOf(db: Kysely<Schema>, filter: HomeFilter, limit: number): Promise<number[]> {
  const untoldFirst = sql<number>`case when cases.rescue is not null or exists (select 1 from tellings where tellings.case_id = cases.id and tellings.undone_at is null) then 1 else 0 end`;
  const cases = homeCases(db, filter).select('id');
  const ordered =
    filter.kind === 'at_risk'
      ? cases.orderBy(untoldFirst)
      : filter.kind === 'calls_for_help'
        ? cases.orderBy((row) => row.case().when('claimBy', '=', storedActor(filter.actor)).then(1).else(0).end())
        : cases;
  const rows = await ordered.orderBy('severity').orderBy('openedAt').orderBy('id').limit(limit).execute();
  return rows.map(({ id }) => id);
}

function homeCases(db: Kysely<Schema>, filter: HomeFilter) {
  switch (filter.kind) {
    case 'mine':
      return pendingCases(db).where('claimBy', '=', storedActor(filter.actor));
    case 'in_review':
      return inReviewCases(db);
    case 'at_risk':
      return pendingCases(db).where('class', '=', 'life_risk');
    case 'calls_for_help':
      return pendingCases(db)
        .where(isUntoldCase)
        .where(({ eb, or }) =>
          or([
            eb('claimBy', 'is', null),
            eb('claimBy', '=', storedActor(filter.actor)),
            eb('claimAt', '<=', filter.leftSince),
          ]),
        );
  }
}

/** Returns a person as they are stored: the same fields in the same order. */
function storedActor(actor: Actor): string {
  return JSON.stringify(readActor(JSON.stringify(actor)));
}
