import type { Kysely } from 'kysely';
import { z } from 'zod';
import { READING_TROUBLES } from '../../../domain/posts/reading-error.ts';
import type { SourceBook, SourceState } from '../../../domain/posts/source-book.ts';
import type { Write } from '../engine/write-transaction.ts';
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
    noteWatched: (source, day, count) =>
      write(async (transaction) => {
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
    all: async () => (await db.selectFrom('sourceCursors').selectAll().orderBy('source').execute()).map(stateOf),
  };
}

const why = z.enum([...READING_TROUBLES, 'failed']).nullable();

function stateOf(row: SourceCursorRow): SourceState {
  return { ...row, why: why.parse(row.why) };
}
