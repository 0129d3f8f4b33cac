import type { Kysely } from 'kysely';
import type { SecondCard, SecondCards } from '../../../domain/cases/ports/second-cards.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import type { SecondCardRow } from '../rows/second-card-row.ts';

/** Stores the positions of cards in the second channel, on either engine. */
export function secondCards(db: Kysely<Schema>, write: Write): SecondCards {
  const ofCase = async (caseId: number) => {
    const row = await db.selectFrom('secondCards').selectAll().where('caseId', '=', caseId).executeTakeFirst();
    return row === undefined ? null : cardOf(row);
  };
  return {
    ofCase,
    async list() {
      const rows = await db.selectFrom('secondCards').selectAll().where('isOver', '=', 0).orderBy('caseId').execute();
      return rows.map(cardOf);
    },
    async save(card) {
      const row = rowOf(card);
      await write((transaction) =>
        transaction
          .insertInto('secondCards')
          .values(row)
          .onConflict((on) => on.column('caseId').doUpdateSet(row))
          .execute(),
      );
    },
    async follow(caseId) {
      // Nearly every case has none: only one that is over is worth the write lock.
      if ((await ofCase(caseId))?.isOver !== true) return;
      await write((transaction) =>
        transaction.updateTable('secondCards').set({ isOver: 0 }).where('caseId', '=', caseId).execute(),
      );
    },
  };
}

function cardOf({ caseId, channel, ts, shown, hasCalled, isOver }: SecondCardRow): SecondCard {
  return { caseId, message: { channel, ts }, shown, hasCalled: hasCalled === 1, isOver: isOver === 1 };
}

function rowOf({ caseId, message, shown, hasCalled, isOver }: SecondCard): SecondCardRow {
  return { caseId, ...message, shown, hasCalled: hasCalled ? 1 : 0, isOver: isOver ? 1 : 0 };
}
