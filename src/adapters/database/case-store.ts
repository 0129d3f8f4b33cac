import type { Transaction } from 'kysely';
import type { CaseStore, CaseTransaction, CaseWanted } from '../../domain/cases/case-store.ts';
import { readInForce } from './handbook-rows.ts';
import { loadCases, loadFacts } from './load-cases.ts';
import { pendingCases } from './pending-cases.ts';
import { keyDigest } from './save-changes.ts';
import { saveOutcome } from './save-outcome.ts';
import type { Schema } from './schema.ts';
import { seenDelivery } from './seen-delivery.ts';
import type { Write } from './write-transaction.ts';

/** The store of cases, on either engine. */
export function caseStore(write: Write): CaseStore {
  return { transact: (work) => write((db) => work(caseTransaction(db))) };
}

function caseTransaction(db: Transaction<Schema>): CaseTransaction {
  return {
    seen: (key) => seenDelivery(db, key),
    nextCaseId: () => nextCaseId(db),
    async load(caseId) {
      const [state] = await loadCases(db, [caseId]);
      return state ?? null;
    },
    factsOf: (scope) => loadFacts(db, [scope]),
    handbookInForce: async () => (await readInForce(db))?.hash ?? null,
    find: (wanted) => find(db, wanted),
    save: (outcome) => saveOutcome(db, outcome),
  };
}

async function nextCaseId(db: Transaction<Schema>): Promise<number> {
  const counter = await db
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', 'case')
    .returning('value')
    .executeTakeFirstOrThrow();
  return counter.value;
}

async function find(db: Transaction<Schema>, wanted: CaseWanted): Promise<number[]> {
  switch (wanted.by) {
    case 'post_keys': {
      if (wanted.keys.length === 0) return [];
      const rows = await db
        .selectFrom('postKeys')
        .innerJoin('posts', 'posts.id', 'postKeys.postId')
        .select('posts.caseId as id')
        .distinct()
        .where('postKeys.keyDigest', 'in', wanted.keys.map(keyDigest))
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    }
    case 'publication': {
      const rows = await db.selectFrom('publications').select('caseId').where('id', '=', wanted.id).execute();
      return rows.map((row) => row.caseId);
    }
    case 'playbook': {
      const rows = await pendingCases(db).select('id').where('playbook', '=', wanted.id).orderBy('id').execute();
      return rows.map((row) => row.id);
    }
  }
}
