import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { PlannedOutcome, PlannedWord } from '../../../domain/plan/model/planned-item.ts';
import type { PlannedDelivery, PlannedStore } from '../../../domain/plan/model/planned-store.ts';
import { calendarSource } from '../../../domain/plan/model/planned-store.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import { insertRows } from '../engine/insert-rows.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import { shortHash } from '../engine/short-hash.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { PlannedRow } from '../rows/planned-row.ts';
import { plannedColumns, plannedItemOf } from '../rows/planned-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Words that are written at once. */
const MOST_IN_A_PART = 100;

/** Stores what is planned outside of the bot, on either engine. */
export function plannedStore(db: Kysely<Schema>, write: Write): PlannedStore {
  return {
    async within({ from, to, wholeDaysFrom = from }, most) {
      const rows = await db
        .selectFrom('plannedItems')
        .selectAll()
        .where('at', '>=', wholeDaysFrom)
        .where('at', '<', to)
        .where((where) => where.or([where('at', '>=', from), where('allDay', '=', 1)]))
        .orderBy('at')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(plannedItemOf);
    },
    take: (delivery) => inParts(delivery, write),
    takeOnce: (key, delivery) =>
      write(async (transaction) =>
        (await seenDelivery(transaction, shortHash(key))) ? 'replayed' : takeAll(transaction, delivery),
      ),
    async replace(delivery, from) {
      await inParts({ ...delivery, words: await wordsFor(db, delivery, from) }, write);
    },
    async keepCalendars(names) {
      const sources = await db
        .selectFrom('plannedItems')
        .select('source')
        .union(db.selectFrom('sourceCursors').select('source'))
        .execute();
      const gone = sources
        .map(({ source }) => source)
        .filter((one) => calendarSource.calendarOf(one) !== null && !names.includes(one));
      if (gone.length === 0) return;
      await write(async (transaction) => {
        await transaction.deleteFrom('plannedItems').where('source', 'in', gone).execute();
        await transaction.deleteFrom('sourceCursors').where('source', 'in', gone).execute();
      });
    },
    async forget(before) {
      await write((transaction) => transaction.deleteFrom('plannedItems').where('at', '<', before).execute());
    },
  };
}

/** Writes in parts, with a breath between them: a whole calendar may change, and the cases of people wait for the same lock. */
async function inParts(delivery: PlannedDelivery, write: Write): Promise<PlannedOutcome[]> {
  const outcomes: PlannedOutcome[] = [];
  await inChunks(
    delivery.words,
    async (words) => {
      outcomes.push(...(await write((transaction) => takeAll(transaction, { ...delivery, words }))));
      await setImmediate();
    },
    MOST_IN_A_PART,
  );
  return outcomes;
}

/** Returns the words that change something when a source's items from that moment on are these alone. */
async function wordsFor(db: Kysely<Schema>, { source, words }: PlannedDelivery, from: string): Promise<PlannedWord[]> {
  const rows = await db.selectFrom('plannedItems').selectAll().where('source', '=', source).execute();
  const stored = new Map(rows.map((row) => [row.sourceId, row]));
  const told = new Set(words.map(({ sourceId }) => storableText(sourceId)));
  const changed = words.filter((word) => outcomeOf(stored.get(storableText(word.sourceId)), word) !== 'same');
  const gone = rows.filter(({ at, sourceId }) => at >= from && !told.has(sourceId));
  return [...changed, ...gone.map(({ sourceId }) => ({ sourceId, planned: null }))];
}

/** Writes what changed in as few statements as the engine likes: others wait for the lock. */
async function takeAll(db: Transaction<Schema>, { source, words, now }: PlannedDelivery): Promise<PlannedOutcome[]> {
  const stored = await storedOf(db, source, words);
  /** Rows of the words that changed something; null where an item is gone. */
  const next = new Map<string, PlannedRow | null>();
  const outcomes = words.map((word): PlannedOutcome => {
    const sourceId = storableText(word.sourceId);
    const before = next.has(sourceId) ? (next.get(sourceId) ?? undefined) : stored.get(sourceId);
    const outcome = outcomeOf(before, word);
    if (word.planned === null) {
      if (outcome === 'removed') next.set(sourceId, null);
    } else if (outcome !== 'same') {
      const columns = plannedColumns(word.planned);
      next.set(sourceId, { id: before?.id ?? randomUUID(), source, sourceId, ...columns, toldAt: now });
    }
    return outcome;
  });
  const gone = [...next.keys()].flatMap((sourceId) => stored.get(sourceId)?.id ?? []);
  await inChunks(gone, (ids) => db.deleteFrom('plannedItems').where('id', 'in', ids).execute(), mostIn(db));
  await insertRows(
    db,
    'plannedItems',
    [...next.values()].filter((row) => row !== null),
  );
  return outcomes;
}

async function storedOf(
  db: Transaction<Schema>,
  source: string,
  words: readonly PlannedWord[],
): Promise<Map<string, PlannedRow>> {
  const stored = new Map<string, PlannedRow>();
  const ids = [...new Set(words.map(({ sourceId }) => storableText(sourceId)))];
  await inChunks(
    ids,
    async (chunk) => {
      const rows = await db
        .selectFrom('plannedItems')
        .selectAll()
        .where('source', '=', source)
        .where('sourceId', 'in', chunk)
        .execute();
      for (const row of rows) stored.set(row.sourceId, row);
    },
    mostIn(db),
  );
  return stored;
}

function outcomeOf(before: PlannedRow | undefined, { planned }: PlannedWord): PlannedOutcome {
  if (planned === null) return before === undefined ? 'unknown' : 'removed';
  if (before === undefined) return 'new';
  const columns = Object.entries(plannedColumns(planned));
  return columns.every(([name, value]) => Reflect.get(before, name) === value) ? 'same' : 'changed';
}
