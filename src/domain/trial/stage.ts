import type { AuditEntry } from '../cases/model/changes.ts';
import type { Actor } from '../people/actor.ts';

/** Stages of an installation: a new one is tried, and goes live once. */
export const STAGES = ['trial', 'live'] as const;

/**
 * Stage of an installation. `asked`: the first of the two people who let it go live; null while nobody has.
 * `since`: ISO 8601 UTC; null where it was at work before there was a trial.
 */
export type Stage = { kind: 'trial'; asked: { by: Actor; at: string } | null } | { kind: 'live'; since: string | null };

/** The one store of the stage. */
export type StageStore = {
  read(): Promise<Stage>;
  /** One transaction that first takes the write lock: everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: StageTransaction) => Promise<T>): Promise<T>;
};

type StageTransaction = {
  /** Returns true if this delivery was handled before, and marks it as handled. */
  seen(key: string): Promise<boolean>;
  /** Hash of the handbook that every process follows; null in a database that never had one. */
  handbookInForce(): Promise<string | null>;
  read(): Promise<Stage>;
  /** Returns true once a drill ended in which at least one post arrived. */
  hasPlayed(): Promise<boolean>;
  save(outcome: StageOutcome): Promise<void>;
};

/** Result of a decision on the stage; no change of it when left out. */
export type StageOutcome = { stage?: Stage; audit: readonly AuditEntry[] };

/** One sentence in the languages of doctor. */
type SaidTwice = { es: string; en: string };

/** One finding of doctor, as far as people of the team read it. */
export type Examined = { level: 'green' | 'yellow' | 'unchecked' | 'red'; title: SaidTwice; what: SaidTwice };
