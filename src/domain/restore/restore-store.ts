import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { ContentState } from '../contents/model/content.ts';
import type { ContentTransaction } from '../contents/model/content-store.ts';

/** Store of a database that a backup was restored to. */
export type RestoreStore = {
  /** One transaction that first takes the write lock. Everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: RestoreTransaction) => Promise<T>): Promise<T>;
};

/** Transaction of a first start on it. */
export type RestoreTransaction = {
  backup: BackupMarks;
  cases: CaseTransaction;
  contents: Pick<ContentTransaction, 'save'> & {
    /** Returns the planned posts that wait, or that a person publishes by hand. */
    waiting(): Promise<ContentState[]>;
  };
};

/** Mark of a database that was restored from a backup. */
export type BackupMark = {
  /** Moment of the backup, ISO 8601 UTC: what came later is missing. */
  madeAt: string;
  /** Head of the record in the backup. */
  head: { seq: number; hash: string };
};

/** The mark that a backup carries, until a start has seen it. */
export type BackupMarks = {
  /** Returns the mark; null in a database that no backup was restored to. */
  mark(): Promise<BackupMark | null>;
  /**
   * Takes the mark away, and lets the numbers of cases, crises and hoaxes jump by `skip`.
   * @returns the number of the next case
   */
  clear(skip: number): Promise<number>;
};
