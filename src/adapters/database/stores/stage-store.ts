import type { Kysely, Transaction } from 'kysely';
import type { Stage, StageOutcome, StageStore } from '../../../domain/trial/stage.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readFollowed } from '../queries/read-in-force.ts';
import type { Schema } from '../rows/schema.ts';
import { stageOf, stageRow } from '../rows/stage-row.ts';

/** Stage of the installation, on either engine. */
export function stageStore(db: Kysely<Schema>, write: Write): StageStore {
  return {
    read: () => readStage(db),
    transact: (work) =>
      write((transaction) =>
        work({
          seen: (key) => seenDelivery(transaction, key),
          handbookInForce: async () => (await readFollowed(transaction)).handbook,
          read: () => readStage(transaction),
          hasPlayed: () => hasPlayed(transaction),
          save: (outcome) => save(transaction, outcome),
        }),
      ),
  };
}

async function readStage(db: Kysely<Schema>): Promise<Stage> {
  const row = await db.selectFrom('stage').selectAll().executeTakeFirst();
  return row === undefined ? { kind: 'trial', asked: null } : stageOf(row);
}

/** Reads it off the audit log: a row of a new installation is found in a moment, and it is asked a few times ever. */
async function hasPlayed(db: Kysely<Schema>): Promise<boolean> {
  const rows = await db
    .selectFrom('audit')
    .select('body')
    .where('caseId', 'is', null)
    .where('body', 'like', '%"event":"drill.ended"%')
    .execute();
  return rows.some(({ body }) => isPlayed(JSON.parse(body)));
}

function isPlayed(row: { event?: unknown; result?: unknown; detail?: { arrived?: unknown } }): boolean {
  return row.event === 'drill.ended' && row.result === 'done' && Number(row.detail?.arrived ?? 0) > 0;
}

async function save(db: Transaction<Schema>, { stage, audit }: StageOutcome): Promise<void> {
  if (stage !== undefined) {
    const row = stageRow(stage);
    await db
      .insertInto('stage')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
  await appendAudit(db, audit);
}
