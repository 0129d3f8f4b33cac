import type { Kysely } from 'kysely';
import type { ApprovalCopies } from '../../../domain/cases/ports/approval-copies.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** Stores the places of copies that wait for an approval, on either engine. */
export function approvalCopies(db: Kysely<Schema>, write: Write): ApprovalCopies {
  return {
    async ofCase(caseId) {
      const rows = await db
        .selectFrom('approvalCopies')
        .selectAll()
        .where('caseId', '=', caseId)
        .where('isOver', '=', 0)
        .orderBy('ts')
        .execute();
      return rows.map(({ channel, ts, isOver, ...row }) => ({
        ...row,
        message: { channel, ts },
        isOver: isOver === 1,
      }));
    },
    async save({ message, isOver, ...copy }) {
      const row = { ...copy, ...message, isOver: isOver ? 1 : 0 };
      await write((transaction) =>
        transaction
          .insertInto('approvalCopies')
          .values(row)
          .onConflict((on) => on.columns(['channel', 'ts']).doUpdateSet(row))
          .execute(),
      );
    },
    async forget({ channel, ts }) {
      await write((transaction) =>
        transaction.deleteFrom('approvalCopies').where('channel', '=', channel).where('ts', '=', ts).execute(),
      );
    },
  };
}
