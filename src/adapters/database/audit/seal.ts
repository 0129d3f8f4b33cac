import { createHash, createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from '../rows/schema.ts';

/** Key outside of the database that seals rows of the audit log. `id`: its short digest, by which a row names it. */
export type SealKey = { id: string; secret: string };

export function sealKey(secret: string): SealKey {
  return { id: createHash('sha256').update(`portavoz audit key ${secret}`).digest('hex').slice(0, 16), secret };
}

/** Returns the seal of a row: HMAC-SHA-256 of its hash under the key, hex. */
export function sealOf({ secret }: SealKey, hash: string): string {
  return createHmac('sha256', secret).update(hash).digest('hex');
}

type RunWrite = <T>(work: (transaction: Transaction<Schema>) => Promise<T>) => Promise<T>;

/** Keys of the transactions that are open. */
const keys = new WeakMap<Transaction<Schema>, SealKey>();

/** Gives each write transaction the key under which it seals what it appends; without a key, nothing changes. */
export function sealWrites(write: RunWrite, key: SealKey | null): RunWrite {
  if (key === null) return write;
  return (work) =>
    write((transaction) => {
      keys.set(transaction, key);
      return work(transaction);
    });
}

export function sealKeyOf(transaction: Transaction<Schema>): SealKey | null {
  return keys.get(transaction) ?? null;
}
