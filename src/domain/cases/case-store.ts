import type { CaseState, EnteredFact, Publication } from './case-state.ts';
import type { AuditEntry, Change, Effect } from './changes.ts';

/** The one store of cases, record and outbox. */
export type CaseStore = {
  /**
   * One transaction that first takes the write lock, so that what it reads holds until it has saved.
   * Everything is written or nothing; `work` may be run again and must not touch the world.
   */
  transact<T>(work: (transaction: CaseTransaction) => Promise<T>): Promise<T>;
};

export type CaseTransaction = {
  /** Whether this delivery was handled before; from now on it was. */
  seen(key: string): Promise<boolean>;
  nextCaseId(): Promise<number>;
  load(caseId: number): Promise<CaseState | null>;
  /** Values of this scope that nothing has superseded. */
  factsOf(scope: string): Promise<EnteredFact[]>;
  /** Hash of the handbook that every process follows; null in a database that never had one. */
  handbookInForce(): Promise<string | null>;
  /** Ids of cases, oldest first. */
  find(wanted: CaseWanted): Promise<number[]>;
  save(outcome: {
    changes: readonly Change[];
    audit: readonly AuditEntry[];
    effects: readonly Effect[];
  }): Promise<void>;
};

export type CaseWanted =
  /** Has a post with one of these keys. */
  | { by: 'post_keys'; keys: readonly string[] }
  | { by: 'publication'; id: string }
  /** Not closed, not answered, and of this playbook. */
  | { by: 'playbook'; id: string };

/** What screens, digests and exports read; outside any transaction. */
export type CaseReader = {
  caseById(id: number): Promise<CaseState | null>;
  list(filter: CaseFilter): Promise<CaseState[]>;
  caseFigures(period: { from: string; to: string }): Promise<CaseFigures>;
  auditRows(fromSeq: number, limit: number): Promise<AuditRow[]>;
  auditHead(): Promise<{ seq: number; hash: string }>;
};

/** Most urgent first, then oldest. */
export type CaseFilter =
  | { kind: 'open' }
  | { kind: 'mine'; actorKey: string }
  /** Opened and not answered; the caller tells which of them are late. */
  | { kind: 'unanswered' }
  /** Of people at risk: those still to be dealt with, and all that were opened at `since` or later. */
  | { kind: 'at_risk'; since: string };

export type CaseFigures = {
  opened: number;
  /** Now, of those that are neither closed nor answered. */
  openBySeverity: Record<string, number>;
  published: Publication[];
  dismissedByReason: Record<string, number>;
  /** Minutes from opening to publication, of those published in the period. */
  minutesToReply: number[];
  /** Per network id: when its last publication went out, ever. */
  lastPublishedAt: Record<string, string>;
};

/** One link of the chain: `hash` = SHA-256 of `prev` and `body` as stored. */
export type AuditRow = { seq: number; prev: string; hash: string; body: string };

/** The chain's first `prev`. */
export const GENESIS_HASH = '0'.repeat(64);

/** The effects that are still to do. */
export type Outbox = {
  /** Takes due items for this process, oldest first; one taken over 30 s ago without an outcome is due again unless it goes to citizens. */
  take(now: string, limit: number): Promise<OutboxItem[]>;
  settle(id: number, outcome: OutboxOutcome, now: string): Promise<void>;
  /** When the next item is due; null when none waits. */
  nextDueAt(): Promise<string | null>;
  /** Where a case's card stands in the channel, once posted. */
  cardPlace(caseId: number): Promise<CardPlace | null>;
  saveCardPlace(caseId: number, place: CardPlace): Promise<void>;
};

export type OutboxItem = { id: number; effect: Effect; attempts: number };

export type OutboxOutcome =
  | { kind: 'done' }
  | { kind: 'retry'; at: string; why: string }
  | { kind: 'failed'; why: string }
  /** To citizens only: the call was made and no answer came. */
  | { kind: 'unknown'; why: string };

export type CardPlace = { channel: string; ts: string };

/** What the processes that share a database agree on. */
export type Coordination = {
  /** True while this holder has the lease or could take it; it lasts `ttlMs` from `now`. */
  holdLease(name: string, holder: string, now: string, ttlMs: number): Promise<boolean>;
  releaseLease(name: string, holder: string): Promise<void>;
  /** True the first time that this run is announced, ever: `digest:2026-11-24`. */
  beginRun(key: string, now: string): Promise<boolean>;
  lastRun(prefix: string): Promise<string | null>;
};
