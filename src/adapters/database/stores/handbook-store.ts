import type { Kysely, Transaction } from 'kysely';
import type {
  HandbookOutcome,
  HandbookStore,
  HandbookTransaction,
} from '../../../domain/handbook-changes/handbook-store.ts';
import type { Waiting } from '../../../domain/handbook-changes/proposal.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { seenDelivery } from '../engine/seen-delivery.ts';
import type { Write } from '../engine/write-transaction.ts';
import { readActiveVersion } from '../queries/read-in-force.ts';
import { proposalOf, proposalRow, readFiles, writeFiles } from '../rows/handbook-rows.ts';
import type { Schema } from '../rows/schema.ts';

/** Handbooks, the one in force and proposals, on either engine. */
export function handbookStore(db: Kysely<Schema>, write: Write): HandbookStore {
  return {
    active: () => readActiveVersion(db),
    async files(hash) {
      const row = await db.selectFrom('handbooks').select('files').where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? null : readFiles(row.files);
    },
    waiting: () => waiting(db),
    transact: (work) => write((transaction) => work(handbookTransaction(transaction))),
  };
}

function handbookTransaction(db: Transaction<Schema>): HandbookTransaction {
  return {
    seen: (key) => seenDelivery(db, key),
    active: () => readActiveVersion(db),
    async proposal(id) {
      const row = await db.selectFrom('handbookProposals').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : proposalOf(row);
    },
    waiting: () => waiting(db),
    save: (outcome) => save(db, outcome),
  };
}

async function waiting(db: Kysely<Schema>): Promise<Waiting | null> {
  const row = await db
    .selectFrom('handbookProposals')
    .selectAll()
    .where('status', '=', 'waiting')
    .orderBy('rank', 'desc')
    .executeTakeFirst();
  const proposal = row === undefined ? null : proposalOf(row);
  return proposal?.status === 'waiting' ? proposal : null;
}

async function save(db: Transaction<Schema>, { keep, active, proposals = [], audit }: HandbookOutcome): Promise<void> {
  if (keep !== undefined) {
    const files = writeFiles(keep.files);
    await db
      .insertInto('handbooks')
      .values({ hash: keep.hash, files, storedAt: keep.at })
      // The hash identifies the bytes, so writing them again can only repair damage.
      .onConflict((on) => on.column('hash').doUpdateSet({ files }))
      .execute();
  }
  if (active !== undefined) {
    const row = { id: 1, hash: active.hash, since: active.since, putBy: JSON.stringify(active.by) };
    await db
      .insertInto('handbookInForce')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
  for (const proposal of proposals) {
    const row = proposalRow(proposal);
    await db
      .insertInto('handbookProposals')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
  await appendAudit(db, audit);
}
