import type { CaseState } from '../model/case-state.ts';
import type { AuditRow } from './case-store.ts';

/** A case, and the rows of the audit log about it, read together. */
export type RecordedCase = { state: CaseState; rows: AuditRow[] };

/** Reads cases beside the audit log, for its verification. */
export type RecordReader = {
  ofCase(id: number): Promise<RecordedCase | null>;
  /** Cases after this number, in order. */
  casesAfter(id: number, limit: number): Promise<RecordedCase[]>;
  /** Numbers of cases that the audit log names with digests and that are not there; none for drills, which are deleted. */
  casesGone(): Promise<number[]>;
  /** Returns the words that the legal hold of a crisis keeps for courts, oldest first. */
  blocked(crisisId: number): Promise<BlockedWords[]>;
};

/** Case as it was before an erasure that a legal hold did not allow; `words` is JSON. `pictures`: bytes of its pictures by hash. */
export type BlockedWords = { caseId: number; at: string; words: string; pictures: ReadonlyMap<string, Uint8Array> };
