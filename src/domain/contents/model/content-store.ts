import type { AuditEntry, Effect } from '../../cases/model/changes.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { Pause } from '../../cases/model/crises/pause.ts';
import type { PlannedBacklog } from '../../cases/ports/backlog.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { Looked } from '../../measures/measure-store.ts';
import type { PictureStore } from '../../pictures/picture-store.ts';
import type { Aim, ContentChanges, ContentSignOff, ContentState } from './content.ts';

/** Store of the contents of our own. */
export type ContentStore = {
  /** One transaction that first takes the write lock. Everything is written or nothing; `work` may be run again. */
  transact<T>(work: (transaction: ContentTransaction) => Promise<T>): Promise<T>;
  byId(id: string): Promise<ContentState | null>;
  /** Returns the first contents whose moment is from `from` (inclusive) to `to` (exclusive), by their moments; none that were dropped. */
  within(period: { from: string; to: string }, most: number): Promise<ContentState[]>;
  /** Returns those that wait, or that a person publishes by hand, and those that are out on a value that fell while people do not know it yet. */
  waiting(): Promise<ContentState[]>;
  figures: ContentFigures;
  /** Reads what holds around a content at one moment, without the lock. */
  look<T>(work: (now: ContentsNow) => Promise<T>): Promise<T>;
  /**
   * Forgets those that never left and whose moment came before `unsent`, and the pictures of those that are out and whose moment came
   * before `pictures`; null for none. The record says which never left. A legal hold keeps those planned for the time of its crisis.
   */
  forget(before: { unsent: string; pictures: string | null; now: string }): Promise<void>;
};

/** Reader of what became of contents. */
export type ContentFigures = {
  /** Returns the texts that went out from `from` (inclusive) to `to` (exclusive), by their moments. */
  outIn(period: { from: string; to: string }): Promise<ContentOut[]>;
  /** Counts contents that wait, that are late, and texts of unknown fate, for operators. */
  counts(now: string): Promise<PlannedBacklog>;
};

/** Reader of what holds at one moment. */
type ContentsNow = Pick<ContentTransaction, 'heldSince' | 'facts'> & {
  pictures: Pick<PictureStore<string>, 'of' | 'shownOf'>;
};

/** Text of a content that is out on a network. */
export type ContentOut = Looked & { aim: Aim };

export type ContentTransaction = {
  load(id: string): Promise<ContentState | null>;
  /**
   * Returns the sign-offs that stand and that the record does not hold as they are; all of them where the post is not as last recorded.
   * It reads the record since the first of them: ask it of what would leave now.
   */
  unrecorded(state: ContentState): Promise<ContentSignOff[]>;
  save(decision: ContentDecision): Promise<void>;
  pictures: PictureStore<string>;
  /** Returns the crises and pauses that last, and those that began after that moment, also when they are over. */
  heldSince(moment: string): Promise<{ crises: Crisis[]; pauses: Pause[] }>;
  facts: Pick<CaseTransaction['facts'], 'byIds'>;
  record: Pick<CaseTransaction['record'], 'seen' | 'inForce' | 'tokensSince'>;
};

/** Changes to save, all or none, with their one row of the record; `changes` null for a refusal. */
export type ContentDecision = { changes: ContentChanges | null; audit: AuditEntry; effects: readonly Effect[] };
