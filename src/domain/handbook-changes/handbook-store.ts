import type { AuditEntry } from '../cases/model/changes.ts';
import type { HandbookFile } from '../handbook/handbook.ts';
import type { ActiveVersion, Proposal } from './proposal.ts';

/** The one store of handbooks: their bytes, which of them is in force, and what is proposed. */
export type HandbookStore = {
  /** Null in a database that never had one. */
  active(): Promise<ActiveVersion | null>;
  /** The files of a handbook as they were kept; null when there is none of this hash, or what is kept cannot be read. */
  files(hash: string): Promise<HandbookFile[] | null>;
  /** The proposal that nobody has decided on yet. */
  waiting(): Promise<Extract<Proposal, { status: 'waiting' }> | null>;
  /** One transaction that first takes the write lock: everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: HandbookTransaction) => Promise<T>): Promise<T>;
};

export type HandbookTransaction = {
  /** Returns true if this delivery was handled before, and marks it as handled. */
  seen(key: string): Promise<boolean>;
  active(): Promise<ActiveVersion | null>;
  proposal(id: string): Promise<Proposal | null>;
  waiting(): Promise<Extract<Proposal, { status: 'waiting' }> | null>;
  save(outcome: HandbookOutcome): Promise<void>;
};

/** Result of a decision on a handbook. */
export type HandbookOutcome = {
  /** Bytes to keep under their hash. */
  keep?: { hash: string; files: readonly HandbookFile[]; at: string };
  active?: ActiveVersion;
  /** New, or in place of those with their ids. */
  proposals?: readonly Proposal[];
  audit: readonly AuditEntry[];
};
