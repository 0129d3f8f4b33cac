import type { AuditEntry } from '../cases/model/changes.ts';
import type { Actor } from '../people/actor.ts';

/** Somebody said that an action of the communication plan was done. */
export type DoneAction = {
  id: string;
  /** Its id in the plan. */
  action: string;
  /** Date there, `2026-11-24`. */
  doneOn: string;
  recordedBy: Actor;
  /** ISO 8601 UTC. */
  recordedAt: string;
};

/** Dates and moments of the same days: of the first, and of the last, both included; `to` not. */
type ActionPeriod = { firstDate: string; lastDate: string; from: string; to: string };

/** Which actions of the plan are done, and who said so. */
export type ActionStore = {
  /** Done on one of these dates, or written down meanwhile; by date. */
  doneIn(period: ActionPeriod): Promise<DoneAction[]>;
  /** The last time of each action that ever was done. */
  latest(): Promise<DoneAction[]>;
  /** One transaction that first takes the write lock: everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: ActionTransaction) => Promise<T>): Promise<T>;
};

export type ActionTransaction = {
  /** Whether this delivery was handled before; from now on it was. */
  seen(key: string): Promise<boolean>;
  /** Hash of the handbook that every process follows; null in a database that never had one. */
  handbookInForce(): Promise<string | null>;
  /** What was written down of that action on that date; null when nothing was. */
  doneOn(action: string, date: string): Promise<DoneAction | null>;
  save(outcome: { done: DoneAction | null; audit: readonly AuditEntry[] }): Promise<void>;
};
