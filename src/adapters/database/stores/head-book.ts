import type { Kysely } from 'kysely';
import type { HeadBook } from '../../../domain/cases/ports/head-book.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** Keeps each day's head of the audit log, on either engine. */
export function headBook(db: Kysely<Schema>, write: Write): HeadBook {
  return {
    of: async (day) => (await db.selectFrom('heads').selectAll().where('day', '=', day).executeTakeFirst()) ?? null,
    async note(head) {
      await write((transaction) =>
        transaction
          .insertInto('heads')
          .values(head)
          .onConflict((on) => on.column('day').doNothing())
          .execute(),
      );
    },
    all: () => db.selectFrom('heads').selectAll().orderBy('day').execute(),
  };
}
