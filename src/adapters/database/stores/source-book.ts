import type { Kysely } from 'kysely';
import { z } from 'zod';
import { READING_TROUBLES } from '../../../domain/posts/reading-error.ts';
import type { SourceBook, SourceState, WatchedTopic } from '../../../domain/posts/source-book.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import type { SourceCursorRow } from '../rows/source-cursor-row.ts';

/** Stores the position up to which each source has been read, on either engine. */
export function sourceBook(db: Kysely<Schema>, write: Write): SourceBook {
  return {
    async of(source) {
      const row = await db.selectFrom('sourceCursors').selectAll().where('source', '=', source).executeTakeFirst();
      return row === undefined ? null : stateOf(row);
    },
    async save(state) {
      await write((transaction) =>
        transaction
          .insertInto('sourceCursors')
          .values(state)
          .onConflict((on) => on.column('source').doUpdateSet(state))
          .execute(),
      );
    },
    noteWatched: (source, day, topics) =>
      write(async (transaction) => {
        for (const [topic, { length: count }] of Map.groupBy(topics, (one) => one)) {
          if (topic === null) continue;
          await transaction
            .insertInto('watchedTopics')
            .values({ topic, day, count })
            .onConflict((on) =>
              on
                .columns(['topic', 'day'])
                .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('watchedTopics.count'), '+', count) })),
            )
            .execute();
        }
        const count = topics.length;
        await transaction
          .insertInto('watchedEntries')
          .values({ source, day, count })
          .onConflict((on) =>
            on
              .columns(['source', 'day'])
              .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('watchedEntries.count'), '+', count) })),
          )
          .execute();
      }),
    async watchedSince(day) {
      const rows = await db
        .selectFrom('watchedEntries')
        .select(['source', ({ fn }) => fn.sum<number>('count').as('count')])
        .where('day', '>=', day)
        .groupBy('source')
        .orderBy('source')
        .execute();
      return rows.map(({ source, count }) => ({ source, count: Number(count) }));
    },
    watchedByTopic: (days) => watchedByTopic(db, days),
    all: async () => (await db.selectFrom('sourceCursors').selectAll().orderBy('source').execute()).map(stateOf),
  };
}

function watchedByTopic(db: Kysely<Schema>, days: { first: string; last: string }): Promise<WatchedTopic[]> {
  return readTransaction(db, async (transaction) => {
    const all = await transaction
      .selectFrom('watchedEntries')
      .select(({ fn }) => fn.sum<number>('count').as('count'))
      .where('day', '>=', days.first)
      .where('day', '<=', days.last)
      .executeTakeFirst();
    const rows = await transaction
      .selectFrom('watchedTopics')
      .select(['topic', ({ fn }) => fn.sum<number>('count').as('count')])
      .where('day', '>=', days.first)
      .where('day', '<=', days.last)
      .groupBy('topic')
      .orderBy('topic')
      .execute();
    const topics = rows.map(({ topic, count }) => ({ topic, count: Number(count) }));
    const named = topics.reduce((sum, { count }) => sum + count, 0);
    const others = Number(all?.count ?? 0) - named;
    return others > 0 ? [...topics, { topic: null, count: others }] : topics;
  });
}

const why = z.enum([...READING_TROUBLES, 'failed']).nullable();

function stateOf(row: SourceCursorRow): SourceState {
  return { ...row, why: why.parse(row.why) };
}
