import type { Kysely, Transaction } from 'kysely';
import type { ActionStore, ActionTransaction, DoneAction } from '../../../domain/digests/action-store.ts';
import { dutyAction, isDutyAction } from '../../../domain/digests/duties/duty-slots.ts';
import { daysAfter } from '../../../domain/time/calendar-days.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readActiveVersion } from '../queries/read-in-force.ts';
import type { ActionDoneRow } from '../rows/action-done-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

const DUTIES_KEPT_DAYS = 400;

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
        if (isDutyAction(done.action)) await forgetDuties(db, done.recordedAt);
      }
      await appendAudit(db, audit);
    },
  };
}

/** Deletes who looked at the networks, and when, once no month is compared with it any more. */
async function forgetDuties(db: Transaction<Schema>, now: string): Promise<void> {
  await db
    .deleteFrom('actionsDone')
    .where('action', 'like', dutyAction({ id: '%' }, '%'))
    .where('doneOn', '<', daysAfter(now.slice(0, 10), -DUTIES_KEPT_DAYS))
    .execute();
}

function actionOf({ id, action, doneOn, recordedBy, recordedAt }: ActionDoneRow): DoneAction {
  return { id, action, doneOn, recordedBy: readActor(recordedBy), recordedAt };
}
