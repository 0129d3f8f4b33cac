import type { AuditEntry } from '../cases/model/changes.ts';
import type { Layers, StoredLayer } from './stored-layer.ts';

/** The one store of learned layers: their weights, which of them is in force, and what is proposed. */
export type LayerStore = {
  read(): Promise<Layers>;
  /** One transaction that first takes the write lock: everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: LayerTransaction) => Promise<T>): Promise<T>;
};

export type LayerTransaction = {
  /** Returns true if this delivery was handled before, and marks it as handled. */
  seen(key: string): Promise<boolean>;
  /** Hash of the handbook that every process follows; null in a database that never had one. */
  handbookInForce(): Promise<string | null>;
  read(): Promise<Layers>;
  /** Returns a layer whatever became of it, for the sentence that says so. */
  find(version: string): Promise<StoredLayer | null>;
  save(outcome: LayerOutcome): Promise<void>;
};

/** Result of a decision on layers. */
export type LayerOutcome = {
  /** New, or in place of those with their versions. */
  layers?: readonly StoredLayer[];
  /** Version that triage decides by from now on, null for the shipped weights; no change when left out. */
  inForce?: string | null;
  audit: readonly AuditEntry[];
};
