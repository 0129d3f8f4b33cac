import type { Kysely, Transaction } from 'kysely';
import type { WaitingCards, WaitingReader, WaitingSummary } from '../../domain/cases/joining/inflow.ts';
import { loadCases } from './load-cases.ts';
import { pendingCases } from './pending-cases.ts';
import type { Schema } from './schema.ts';
import { readTransaction } from './write-transaction.ts';

const COUNTER = 'waiting_cards_told';

/** Cases that intake opened, on their way to the channel, on either engine. */
export function waitingCards(db: Transaction<Schema>): WaitingCards {
  return {
    next: (limit) =>
      inTheirOrder(db)
        .innerJoin('cases', 'cases.id', 'waitingCards.caseId')
        .select(['waitingCards.caseId', 'cases.class', 'cases.severity'])
        .limit(limit)
        .execute(),
    unclaimed: (since) =>
      pendingCases(db)
        .select((row) => ['class', 'severity', row.fn.countAll<number>().as('count')])
        .where('openedAt', '>=', since)
        .where('claimBy', 'is', null)
        .where('statement', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('waitingCards').select('caseId').whereRef('waitingCards.caseId', '=', 'cases.id'))),
        )
        .groupBy(['class', 'severity'])
        .execute(),
    async changed() {
      const { count, joined } = await db
        .selectFrom('waitingCards')
        .select((row) => [row.fn.countAll<number>().as('count'), row.fn.max('caseId').as('joined')])
        .executeTakeFirstOrThrow();
      // Never zero while any wait, and another number when others do.
      const value = count === 0 ? 0 : count * 1_000 + ((joined ?? 0) % 1_000);
      const told = await db.selectFrom('counters').select('value').where('name', '=', COUNTER).executeTakeFirst();
      if ((told?.value ?? 0) === value) return false;
      const row = { name: COUNTER, value };
      await db
        .insertInto('counters')
        .values(row)
        .onConflict((on) => on.column('name').doUpdateSet(row))
        .execute();
      return true;
    },
    async grown(limit) {
      const rows = await db
        .selectFrom('crowds')
        .innerJoin('cards', 'cards.caseId', 'crowds.caseId')
        .select('crowds.caseId')
        .whereRef('crowds.posts', '>', 'crowds.shown')
        .orderBy((row) => row('crowds.posts', '-', row.ref('crowds.shown')), 'desc')
        .orderBy('crowds.caseId')
        .limit(limit)
        .execute();
      return rows.map(({ caseId }) => caseId);
    },
  };
}

/** What waits, on either engine. */
export function waitingReader(db: Kysely<Schema>): WaitingReader {
  return {
    summary: () => readTransaction(db, summaryOf),
    page: (limit) =>
      readTransaction(db, async (now) => {
        const rows = await inTheirOrder(now).select('waitingCards.caseId').limit(limit).execute();
        return loadCases(
          now,
          rows.map(({ caseId }) => caseId),
        );
      }),
  };
}

async function summaryOf(db: Kysely<Schema>): Promise<WaitingSummary> {
  const cases = db.selectFrom('waitingCards').innerJoin('cases', 'cases.id', 'waitingCards.caseId');
  const counted = await cases
    .leftJoin('crowds', 'crowds.caseId', 'waitingCards.caseId')
    .select((row) => [
      'cases.severity',
      'cases.playbook',
      row.fn.countAll<number>().as('count'),
      row.fn.min('waitingCards.since').as('since'),
      row.fn.coalesce(row.fn.sum<number>('crowds.posts'), row.lit(0)).as('posts'),
    ])
    .groupBy(['cases.severity', 'cases.playbook'])
    .execute();
  const sums = <Key>(keyOf: (row: (typeof counted)[number]) => Key) =>
    [...Map.groupBy(counted, keyOf)].map(([key, rows]) => [key, sum(rows.map(({ count }) => count))] as const);
  const since = counted.map((row) => row.since).toSorted();
  return {
    count: sum(counted.map(({ count }) => count)),
    oldestSince: since[0] ?? null,
    bySeverity: sums(({ severity }) => severity)
      .map(([severity, count]) => ({ severity, count }))
      .toSorted((one, other) => one.severity.localeCompare(other.severity)),
    byPlaybook: sums(({ playbook }) => playbook)
      .map(([playbook, count]) => ({ playbook, count }))
      .toSorted((one, other) => other.count - one.count || (one.playbook ?? '').localeCompare(other.playbook ?? '')),
    posts: sum(counted.map(({ posts }) => Number(posts))),
  };
}

/** The most important first; see `importanceOf`. */
function inTheirOrder(db: Kysely<Schema>) {
  return db
    .selectFrom('waitingCards')
    .orderBy('waitingCards.importance', 'desc')
    .orderBy('waitingCards.since')
    .orderBy('waitingCards.caseId');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
