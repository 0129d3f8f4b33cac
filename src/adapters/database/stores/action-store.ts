import type { Kysely, Transaction } from 'kysely';
import type { ActionStore, ActionTransaction, DoneAction } from '../../../domain/digests/action-store.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readActiveVersion } from '../queries/read-in-force.ts';
import type { ActionDoneRow } from '../rows/action-done-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

/** Stores which actions of the plan are done, on either engine. */
export function actionStore(db: Kysely<Schema>, write: Write): ActionStore {
  return {
    async doneIn({ firstDate, lastDate, from, to }) {
      const rows = await db
        .selectFrom('actionsDone')
        .selectAll()
        .where((where) =>
          where.or([
            where.and([where('doneOn', '>=', firstDate), where('doneOn', '<=', lastDate)]),
            where.and([where('recordedAt', '>=', from), where('recordedAt', '<', to)]),
          ]),
        )
        .orderBy('doneOn')
        .orderBy('rank')
        .execute();
      return rows.map(actionOf);
    },
    async latest() {
      const rows = await db
        .selectFrom('actionsDone')
        .selectAll()
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('actionsDone as later')
                .select('later.id')
                .whereRef('later.action', '=', 'actionsDone.action')
                .whereRef('later.doneOn', '>', 'actionsDone.doneOn'),
            ),
          ),
        )
        .orderBy('action')
        .execute();
      return rows.map(actionOf);
    },
    transact: (work) => write((transaction) => work(actionTransaction(transaction))),
  };
}

function actionTransaction(db: Transaction<Schema>): ActionTransaction {
  return {
    seen: (key) => seenDelivery(db, key),
    handbookInForce: async () => (await readActiveVersion(db))?.hash ?? null,
    async doneOn(action, date) {
      const row = await db
        .selectFrom('actionsDone')
        .selectAll()
        .where('action', '=', action)
        .where('doneOn', '=', date)
        .executeTakeFirst();
      return row === undefined ? null : actionOf(row);
    },
    async save({ done, audit }) {
      if (done !== null) {
        const row: ActionDoneRow = { ...done, recordedBy: JSON.stringify(done.recordedBy) };
        await db.insertInto('actionsDone').values(row).execute();
      }
      await appendAudit(db, audit);
    },
  };
}

function actionOf({ id, action, doneOn, recordedBy, recordedAt }: ActionDoneRow): DoneAction {
  return { id, action, doneOn, recordedBy: readActor(recordedBy), recordedAt };
}
