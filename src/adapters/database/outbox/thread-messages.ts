import type { Kysely } from 'kysely';
import type { ThreadMessages } from '../../../domain/cases/ports/message-ref.ts';
import { filesToErase } from '../case-store/uploaded-files.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';

/** Stores the positions of thread messages, and reads the files in threads that are to go, on either engine. */
export function threadMessages(db: Kysely<Schema>, write: Write): ThreadMessages {
  return {
    files: filesToErase(db, write),
    async save(caseId, outboxId, message) {
      await write((transaction) =>
        transaction
          .insertInto('threadMessages')
          .values({ caseId, outboxId, ...message })
          .onConflict((on) => on.columns(['channel', 'ts']).doNothing())
          .execute(),
      );
    },
    of: (caseId, limit) =>
      db
        .selectFrom('threadMessages')
        .select(['channel', 'ts'])
        .where('caseId', '=', caseId)
        .orderBy('outboxId')
        .orderBy('ts')
        .limit(limit)
        .execute(),
    async forget({ channel, ts }) {
      await write((transaction) =>
        transaction.deleteFrom('threadMessages').where('channel', '=', channel).where('ts', '=', ts).execute(),
      );
    },
  };
}
