import type { Transaction } from 'kysely';
import type { BackupMarks, RestoreStore } from '../../../domain/restore/restore-store.ts';
import { caseTransaction } from '../case-store/case-store.ts';
import { saveContent } from '../case-store/save-content.ts';
import type { Write } from '../engine/write-transaction.ts';
import { waitingContents } from '../readers/load-contents.ts';
import type { Schema } from '../rows/schema.ts';

/** Counters whose numbers people see and say: some may have been given away after the backup. */
const NUMBERS = ['case', 'crisis', 'hoax'];

/** Stores what a first start decides in a restored database, on either engine. */
export function restoreStore(write: Write): RestoreStore {
  return {
    transact: (work) =>
      write((db) =>
        work({
          backup: backupMarks(db),
          cases: caseTransaction(db),
          contents: { waiting: () => waitingContents(db), save: (decision) => saveContent(db, decision) },
        }),
      ),
  };
}

/** The mark of a restored backup, on either engine. */
function backupMarks(db: Transaction<Schema>): BackupMarks {
  return {
    async mark() {
      const row = await db.selectFrom('backupMarks').selectAll().orderBy('madeAt').executeTakeFirst();
      return row === undefined ? null : { madeAt: row.madeAt, head: { seq: row.headSeq, hash: row.headHash } };
    },
    async clear(skip) {
      await db.deleteFrom('backupMarks').execute();
      await db
        .updateTable('counters')
        .set((row) => ({ value: row('value', '+', skip) }))
        .where('name', 'in', NUMBERS)
        .execute();
      const cases = await db
        .selectFrom('counters')
        .select('value')
        .where('name', '=', 'case')
        .executeTakeFirstOrThrow();
      return cases.value + 1;
    },
  };
}
