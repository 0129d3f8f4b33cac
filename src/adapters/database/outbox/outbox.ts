import type { ExpressionBuilder, Kysely, Transaction, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import { effectImportance } from '../../../domain/cases/model/importance.ts';
import type { Outbox, OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { addEffects, LONG_AGO } from '../case-store/add-effects.ts';
import { inChunks } from '../engine/in-chunks.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { OutboxTable, Schema } from '../rows/schema.ts';
import { readEffect } from '../rows/values/stored-effect.ts';
import { followClock } from './follow-clock.ts';
import { isDeparting, settleLost } from './settle-lost.ts';

/** Lease of a taken item: the time in milliseconds within which its outcome is expected. */
const outcomeMs = 30_000;

/** Gives access to the pending outbox items, on either engine. */
export function outbox(db: Kysely<Schema>, write: Write): Outbox {
  const nextDueAt = firstDue(db);
  return {
    take: (now, limit) => write((transaction) => take(transaction, now, limit)),
    settle: (id, outcome, now) => write((transaction) => settle(transaction, id, outcome, now)),
    // One transaction for all: a process that stops gives back a hundred, and others wait for it.
    putBack: (ids, now) => (ids.length === 0 ? nothing() : write((transaction) => putBack(transaction, ids, now))),
    followClock: (now, byMs) => write((transaction) => followClock(transaction, now, byMs)),
    nextDueAt,
    async urgentSince() {
      const oldest = await db
        .selectFrom('outbox')
        .innerJoin('cases', 'cases.id', 'outbox.caseId')
        .leftJoin('cards', 'cards.caseId', 'outbox.caseId')
        .select((row) => row.fn.min<string | null>('cases.openedAt').as('since'))
        .where('outbox.state', 'in', pending)
        .where('outbox.kind', '=', 'card')
        .where('cases.severity', 'in', ['S1', 'S2'])
        .where('cards.ts', 'is', null)
        .executeTakeFirstOrThrow();
      return oldest.since;
    },
    messages: {
      async ofCard(caseId) {
        const place = await db
          .selectFrom('cards')
          .select(['channel', 'ts'])
          .where('caseId', '=', caseId)
          .executeTakeFirst();
        return place ?? null;
      },
      async saveCard(caseId, { channel, ts }, linking = []) {
        const row = { caseId, channel, ts };
        await write(async (transaction) => {
          await transaction
            .insertInto('cards')
            .values(row)
            .onConflict((on) => on.column('caseId').doUpdateSet(row))
            .execute();
          // Something else had the card drawn before its turn came.
          await transaction.deleteFrom('waitingCards').where('caseId', '=', caseId).execute();
          const cards = [...new Set(linking)].map((id) => ({ kind: 'card', caseId: id }) as const);
          await addEffects(transaction, cards, LONG_AGO);
        });
      },
      async ofBoard(subject) {
        const boards = db.selectFrom('boards').select(['channel', 'ts']);
        return (await boards.where('subject', '=', subject).executeTakeFirst()) ?? null;
      },
      async saveBoard(subject, { channel, ts }) {
        const row = { subject, channel, ts };
        await write((transaction) =>
          transaction
            .insertInto('boards')
            .values(row)
            .onConflict((on) => on.column('subject').doUpdateSet(row))
            .execute(),
        );
      },
      async forgetBoard(subject) {
        await write((transaction) => transaction.deleteFrom('boards').where('subject', '=', subject).execute());
      },
    },
  };
}

/** Reads when the next item is ready. It is asked in each round, always in the same words. */
function firstDue(db: Kysely<Schema>): Outbox['nextDueAt'] {
  const ready = pendingItems(db)
    .select('readyAt')
    .where('kind', '!=', 'publish_content')
    .orderBy('readyAt')
    .limit(1)
    .compile();
  // Planned posts wait for weeks, in lanes of their own: an index of them knows the next.
  const planned = db
    .selectFrom('outbox')
    .select('dueAt as readyAt')
    .where('kind', '=', sql.lit('publish_content'))
    .where('state', 'in', pending)
    .orderBy('dueAt')
    .limit(1)
    .compile();
  return async () => {
    const [first, other] = [await db.executeQuery(ready), await db.executeQuery(planned)];
    const [next = null] = [...first.rows, ...other.rows].map(({ readyAt }) => readyAt).toSorted();
    return next;
  };
}

type Followed = Schema & { item: OutboxTable; earlier: OutboxTable };

const pending: OutboxTable['state'][] = ['waiting', 'taken'];

/** Items without an outcome. One is ready when it and all that it must follow in its lane are due: a reply never overtakes its card. */
function pendingItems(db: Kysely<Schema>) {
  return db.selectFrom(({ selectFrom }) =>
    selectFrom('outbox as item')
      .leftJoin('cards', 'cards.caseId', 'item.caseId')
      .leftJoin('cases', 'cases.id', 'item.caseId')
      .select(['item.id', 'item.kind', 'item.effect', 'item.state', 'item.dueAt', 'item.attempts'])
      .select(['cards.ts as cardTs', 'cases.class', 'cases.severity'])
      .select((item) =>
        item
          .selectFrom('outbox as earlier')
          .select((row) => row.fn.max<string>('earlier.dueAt').as('dueAt'))
          .whereRef('earlier.lane', '=', 'item.lane')
          .whereRef('earlier.id', '<=', 'item.id')
          .where('earlier.state', 'in', pending)
          .where(followed)
          .$asScalar()
          .$notNull()
          .as('readyAt'),
      )
      .where('item.state', 'in', pending)
      .as('pending'),
  );
}

/** Expresses `mustFollow` as a condition in SQL. */
function followed({ and, eb, or, ref }: ExpressionBuilder<Followed, 'item' | 'earlier' | 'cards'>) {
  return or([
    eb('earlier.id', '=', ref('item.id')),
    and([eb('item.kind', '=', 'card'), eb('earlier.kind', '=', 'card')]),
    and([eb('item.kind', '=', 'board'), eb('earlier.kind', 'in', ['board', 'open_channel'])]),
    and([
      eb('item.kind', 'not in', ['card', 'board']),
      or([eb('earlier.kind', '!=', 'card'), eb('cards.ts', 'is', null)]),
    ]),
  ]);
}

async function take(db: Transaction<Schema>, now: string, limit: number): Promise<OutboxItem[]> {
  const ready = await pendingItems(db)
    .selectAll()
    .where('dueAt', '<=', now)
    .where('readyAt', '<=', now)
    .orderBy('readyAt')
    .orderBy('id')
    .limit(limit)
    .execute();
  const items: OutboxItem[] = [];
  for (const { id, state, attempts, ...row } of ready) {
    const effect = readEffect(row.effect);
    if (state === 'taken' && isDeparting(effect)) {
      const fate = await settleLost(db, effect, now);
      if (fate === 'unknown') await close(db, id, 'unknown', 'no outcome came');
      if (fate === 'settled') await db.deleteFrom('outbox').where('id', '=', id).execute();
      if (fate !== 'held') continue;
    }
    const taken = { state: 'taken', dueAt: momentAfter(now, outcomeMs), attempts: attempts + 1 } as const;
    await db.updateTable('outbox').set(taken).where('id', '=', id).execute();
    items.push({ id, effect, attempts: taken.attempts, ...rankOf(effect, row) });
  }
  return items;
}

function rankOf(
  effect: Effect,
  row: { class: Schema['cases']['class'] | null; severity: Schema['cases']['severity'] | null; cardTs: string | null },
): Pick<OutboxItem, 'importance' | 'hasPlace'> {
  const { class: postClass, severity, cardTs } = row;
  const matter = postClass === null || severity === null ? null : { class: postClass, severity };
  return { importance: effectImportance(effect, matter), hasPlace: cardTs !== null };
}

async function settle(db: Transaction<Schema>, id: number, outcome: OutboxOutcome, now: string): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      await db.deleteFrom('outbox').where('id', '=', id).execute();
      return;
    case 'retry':
      return postpone(db, id, momentAfter(now, outcome.afterMs), outcome.why);
    case 'failed':
      return close(db, id, 'failed', outcome.why);
    case 'unknown':
      return settleUnknown(db, id, outcome.why, now);
  }
}

/**
 * Settles an item with an unknown outcome. A person decides about a text that may have reached a
 * citizen; the bot resends a message that the team may not have seen.
 */
async function settleUnknown(db: Transaction<Schema>, id: number, why: string, now: string): Promise<void> {
  const row = await db.selectFrom('outbox').select('effect').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return;
  const effect = readEffect(row.effect);
  if (!isDeparting(effect)) return postpone(db, id, momentAfter(now, outcomeMs), why);
  const fate = await settleLost(db, effect, now);
  if (fate === 'held') return postpone(db, id, momentAfter(now, outcomeMs), why);
  await close(db, id, 'unknown', why);
}

async function putBack(db: Transaction<Schema>, ids: readonly number[], now: string): Promise<void> {
  const waiting = { state: 'waiting', dueAt: now, why: 'not begun' } as const;
  await inChunks(ids, (some) =>
    db.updateTable('outbox').set(waiting).where('id', 'in', some).where('state', 'in', pending).execute(),
  );
}

async function nothing(): Promise<void> {}

async function postpone(db: Transaction<Schema>, id: number, dueAt: string, why: string): Promise<void> {
  await change(db, id, { state: 'waiting', dueAt, why });
}

async function close(db: Transaction<Schema>, id: number, state: 'failed' | 'unknown', why: string): Promise<void> {
  await change(db, id, { state, why });
}

/** A sender that comes late does not bring back what was closed without it. */
async function change(db: Transaction<Schema>, id: number, to: Updateable<OutboxTable>): Promise<void> {
  await db.updateTable('outbox').set(to).where('id', '=', id).where('state', 'in', pending).execute();
}
