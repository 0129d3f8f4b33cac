import type { AuditEntry } from '../cases/model/changes.ts';
import type { Actor } from '../people/actor.ts';

/** Report of a person that an action of the communication plan was done. */
export type DoneAction = {
  id: string;
  /** Id of the action in the plan. */
  action: string;
  /** Date there, `2026-11-24`. */
  doneOn: string;
  recordedBy: Actor;
  /** ISO 8601 UTC. */
  recordedAt: string;
};

/** Dates and moments of the same days: of the first, and of the last, both included; `to` not. */
type ActionPeriod = { firstDate: string; lastDate: string; from: string; to: string };

/** Store of the plan's actions that are done, with the person who reported each. */
export type ActionStore = {
  /** Done on one of these dates, or written down meanwhile; by date. */
  doneIn(period: ActionPeriod): Promise<DoneAction[]>;
  /** The last time of each action that ever was done. */
  latest(): Promise<DoneAction[]>;
  /** One transaction that first takes the write lock: everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: ActionTransaction) => Promise<T>): Promise<T>;
};

export type ActionTransaction = {
  /** Returns true if this delivery was handled before, and marks it as handled. */
  seen(key: string): Promise<boolean>;
  /** Hash of the handbook that every process follows; null in a database that never had one. */
  handbookInForce(): Promise<string | null>;
  /** Returns the record of that action on that date; null without one. */
  doneOn(action: string, date: string): Promise<DoneAction | null>;
  /** With the note of a duty it forgets those of 400 days before and earlier. */
  save(outcome: { done: DoneAction | null; audit: readonly AuditEntry[] }): Promise<void>;
};
