import type { Transaction } from 'kysely';
import type { BackupMarks } from '../../../domain/restore/restore-store.ts';
import type { Schema } from '../rows/schema.ts';

/** Counters whose numbers people see and say: some may have been given away after the backup. */
const NUMBERS = ['case', 'crisis', 'hoax'];

/** The mark of a restored backup, on either engine. */
export function backupMarks(db: Transaction<Schema>): BackupMarks {
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
