import type { Severity } from '../../../handbook/vocabulary.ts';
import type { CaseCore, CaseState } from '../case-state.ts';
import type { JoinedPost } from './joined-post.ts';
import type { JoinedCase, SaidWording } from './known-wording.ts';
import type { Thread } from './thread.ts';

/** A post that answers something; see `threadKey` and `idKeyOf`. */
export type AnsweringPost = { id: string; ours: string | null; theirs: string };

/** A post of a case, found by one of its keys. */
export type EarlierPost = {
  key: string;
  id: string;
  caseId: number;
  text: string;
  author: string | null;
  url: string | null;
};

/** `head`: last row of the record. While it is the same, no post of a case has come, moved or gone. */
export type Standing = { head: number; waiting: ReadonlySet<string> };

/**
 * Reader used by ingestion: inside the deciding transaction, or before it, as the database was at
 * one moment.
 */
export type IntakeReader = {
  /** Returns which of these posts still wait, and the last row of the record. */
  standing(ids: readonly string[]): Promise<Standing>;
  /** The posts of cases that have these keys, flagged, opened or joined: a few of each key; see `incomingPostKeys` and `samePostKeys`. */
  earlier(keys: readonly string[]): Promise<EarlierPost[]>;
  /** Wordings that say the very same. */
  saying(wordings: readonly string[]): Promise<SaidWording[]>;
  /** For each text by its bands, in their order: the wordings that share the most of them; see `bandsOf`. */
  near(texts: readonly (readonly number[])[], limit: number): Promise<SaidWording[][]>;
  cases(ids: readonly number[]): Promise<JoinedCase[]>;
  /**
   * Returns by post id our thread that the post continues. `ours` is the key of what it answers,
   * `theirs` that of the post.
   */
  threads(posts: readonly AnsweringPost[]): Promise<ReadonlyMap<string, Thread>>;
};

/** Changes that ingesting a batch makes, beside the cases that it opens. */
export type IngestedPosts = {
  id: 'taken_in';
  /** Posts that wait no more. */
  taken: readonly string[];
  /** Ingested posts that are already known as `is`; their names are added to that post's. */
  known?: readonly { id: string; is: string }[];
  joined: readonly JoinedPost[];
  /** Cases whose card is shown when its turn comes; a higher importance goes first. */
  waitingCards: readonly { caseId: number; importance: number; since: string }[];
};

/** Cases that intake opened, on their way to the channel. */
export type WaitingCards = {
  /** Returns the cases whose card is to be shown next, the most important first. */
  next(limit: number): Promise<RankedCase[]>;
  /** The cards of cases opened since then that are in the channel, or on their way there, and that nobody is on. */
  unclaimed(since: string): Promise<ShownCases[]>;
  /** Returns whether the card of the case waits. */
  holds(caseId: number): Promise<boolean>;
  /** Returns whether the waiting cards changed since the last call. */
  changed(): Promise<boolean>;
  /** Returns the cases whose card shows fewer posts than have joined by now. */
  grown(limit: number): Promise<number[]>;
};

/** These cards are drawn now, with as many posts as have joined. */
export type CardsShown = { id: 'cards_shown'; caseIds: readonly number[] };

export type RankedCase = { caseId: number } & Pick<CaseCore, 'class' | 'severity'>;
export type ShownCases = { count: number } & Pick<CaseCore, 'class' | 'severity'>;

/**
 * Reader of the cases whose cards wait, for a person who wants to see more than the ten cards in
 * the channel.
 */
export type WaitingReader = {
  summary(): Promise<WaitingSummary>;
  /** The first ones, as their cards would come. */
  page(limit: number): Promise<CaseState[]>;
};

export type WaitingSummary = {
  count: number;
  /** Moment since which the longest waiting case has waited (ISO 8601 UTC); null if none waits. */
  oldestSince: string | null;
  bySeverity: { severity: Severity; count: number }[];
  /** Most first; null for cases without one. */
  byPlaybook: { playbook: string | null; count: number }[];
  /** Number of posts that have joined these cases. */
  posts: number;
};
