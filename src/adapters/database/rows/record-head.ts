import type { Selectable, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Last row of the audit log, and the key that sealed it. */
type RecordHead = Omit<Selectable<Schema['auditHead']>, 'id'>;

/** Columns of the head. */
export const HEAD = ['seq', 'hash', 'sealKey'] as const;

/** Heads in the transactions that are open: under the write lock nobody else moves it. */
const heads = new WeakMap<Transaction<Schema>, RecordHead>();

/** Returns the head that a transaction with the write lock has read or moved. */
export function keptHead(db: Transaction<Schema>): RecordHead | undefined {
  return heads.get(db);
}

export function keepHead(db: Transaction<Schema>, head: RecordHead): void {
  heads.set(db, head);
}
