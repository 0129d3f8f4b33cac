import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { HEAD, keepHead } from '../rows/record-head.ts';
import type { Schema } from '../rows/schema.ts';
import { DOOR } from './door-lock.ts';
import type { Engine } from './engine.ts';
import { explainDatabaseError, isSerializationFailure } from './explain-database-error.ts';
import type { Line } from './wait-in-line.ts';
import { waitInLine } from './wait-in-line.ts';
import type { WriteLock, WriteWatch } from './write-watch.ts';

/** Runs work in a transaction that holds the one write lock from its first moment; see `writeTransaction`. */
export type Write = <T>(work: (transaction: Transaction<Schema>) => Promise<T>) => Promise<T>;

const mostRuns = 5;

/**
 * Transactions of this process that are at the server for its write lock: one has it, and one is
 * the next. Those behind wait without a connection, so that a burst of clicks leaves the pool to
 * those who read, accept and triage.
 */
const AT_THE_SERVER = 2;

type WriteSettings = {
  engine: Engine;
  place: string;
  watch: WriteWatch;
  /** Time in milliseconds to wait for a turn at the lock. */
  timeoutMs: number;
  lock?: WriteLock;
};

/**
 * Creates the only way to write: a transaction that first takes the write lock, so that nothing it
 * has read changes before it commits. SQLite begins immediate; PostgreSQL locks the row of the
 * chain's head. The work may be retried a bounded number of times.
 * @throws DatabaseError when the database is held, full or gone
 */
export function writeTransaction(
  db: Kysely<Schema>,
  { engine, place, watch, timeoutMs, lock = 'chain' }: WriteSettings,
): Write {
  const inLine = engine === 'postgres' ? waitInLine({ atOnce: AT_THE_SERVER, timeoutMs }) : atOnce;
  return async (work) => {
    const watched = watch.begin(lock);
    try {
      const result = await inLine(() => inTurns(work, watched.hasLock));
      watched.committed();
      return result;
    } catch (error) {
      watched.ended(error);
      throw explainDatabaseError(error, place);
    }
  };

  async function inTurns<T>(work: (transaction: Transaction<Schema>) => Promise<T>, hasLock: () => void): Promise<T> {
    for (let run = 1; ; run++) {
      try {
        return await db.transaction().execute(async (transaction) => {
          if (engine === 'postgres') await take(transaction, lock);
          hasLock();
          return work(transaction);
        });
      } catch (error) {
        if (run === mostRuns || !isSerializationFailure(error)) throw error;
        await wait(run * 10 * Math.random());
      }
    }
  }
}

/** A file has one connection, and a line of its own for it. */
const atOnce: Line = (work) => work();

async function take(transaction: Transaction<Schema>, lock: WriteLock): Promise<void> {
  if (lock === 'chain') {
    const head = transaction.selectFrom('auditHead').select(HEAD).forUpdate();
    keepHead(transaction, await head.executeTakeFirstOrThrow());
  } else await transaction.selectFrom('counters').select('name').where('name', '=', DOOR).forUpdate().execute();
}

/** Reads several tables as they were at one moment. */
export function readTransaction<T>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
