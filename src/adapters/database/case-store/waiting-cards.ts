import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { WaitingCards, WaitingReader, WaitingSummary } from '../../../domain/cases/model/joining/intake-reader.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { loadCases } from '../queries/load-cases.ts';
import { pendingCases } from '../queries/pending-cases.ts';
import type { Schema } from '../rows/schema.ts';

const COUNTER = 'waiting_cards_told';

/** Cases that intake opened, on their way to the channel, on either engine. */
export function waitingCards(db: Transaction<Schema>): WaitingCards {
  return {
    next: (limit) =>
      inTheirOrder(db)
        .select((row) => [
          'waitingCards.caseId',
          ofCase(row, 'class').as('class'),
          ofCase(row, 'severity').as('severity'),
        ])
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
    async holds(caseId) {
      const row = await db.selectFrom('waitingCards').select('caseId').where('caseId', '=', caseId).executeTakeFirst();
      return row !== undefined;
    },
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

/** Reads the cases whose cards wait, on either engine. */
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
  const counted = await db
    .selectFrom(withCases(db).as('waiting'))
    .select((row) => [
      'severity',
      'playbook',
      row.fn.countAll<number>().as('count'),
      row.fn.min('since').as('since'),
      row.fn.sum<number>('posts').as('posts'),
    ])
    .groupBy(['severity', 'playbook'])
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

/** Asked case by case: an engine that knows nothing of the few that wait would go through all cases there are. */
function withCases(db: Kysely<Schema>) {
  return db
    .selectFrom('waitingCards')
    .select('since')
    .select((row) => [
      ofCase(row, 'severity').as('severity'),
      row.selectFrom('cases').select('playbook').whereRef('cases.id', '=', 'waitingCards.caseId').as('playbook'),
      row.fn
        .coalesce(
          row.selectFrom('crowds').select('posts').whereRef('crowds.caseId', '=', 'waitingCards.caseId'),
          row.lit(0),
        )
        .as('posts'),
    ]);
}

function ofCase<Column extends 'class' | 'severity'>(
  { selectFrom }: ExpressionBuilder<Schema, 'waitingCards'>,
  column: Column,
) {
  return selectFrom('cases').select(column).whereRef('cases.id', '=', 'waitingCards.caseId').$asScalar().$notNull();
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
