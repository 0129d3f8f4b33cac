import type { AuditEntry, Effect } from '../../cases/model/changes.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { ContentChanges, ContentSignOff, ContentState } from './content.ts';

/** Store of the contents of our own. */
export type ContentStore = {
  /** One transaction that first takes the write lock. Everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: ContentTransaction) => Promise<T>): Promise<T>;
  byId(id: string): Promise<ContentState | null>;
  /** Returns the first contents whose moment is from `from` (inclusive) to `to` (exclusive), by their moments; none that were dropped. */
  within(period: { from: string; to: string }, most: number): Promise<ContentState[]>;
  /** Returns those that wait, or that a person publishes by hand, and those that are out and rest on values. */
  waiting(): Promise<ContentState[]>;
  /** Reads what holds around a content at one moment, without the lock. */
  look<T>(work: (now: Pick<ContentTransaction, 'heldSince' | 'facts'>) => Promise<T>): Promise<T>;
  /** Forgets those that never left and whose moment came before that one. */
  forget(before: string): Promise<void>;
};

export type ContentTransaction = {
  load(id: string): Promise<ContentState | null>;
  /** Returns the sign-offs that stand and that the record does not hold as they are. */
  unrecorded(state: ContentState): Promise<ContentSignOff[]>;
  save(decision: ContentDecision): Promise<void>;
  /** Returns the crises and pauses that last, and those that began after that moment, also when they are over. */
  heldSince(moment: string): Promise<{ crises: Crisis[]; pauses: Pause[] }>;
  facts: Pick<CaseTransaction['facts'], 'byIds'>;
  record: Pick<CaseTransaction['record'], 'seen' | 'inForce' | 'tokensSince'>;
};

/** Changes to save, all or none, with their one row of the record; `changes` null for a refusal. */
export type ContentDecision = { changes: ContentChanges | null; audit: AuditEntry; effects: readonly Effect[] };
