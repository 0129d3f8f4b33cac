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

/** What taking in reads, inside the transaction that decides. */
export type IntakeReader = {
  /** Of these posts those that still wait. */
  waiting(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The posts of cases that have these keys, flagged, opened or joined: a few of each key; see `incomingPostKeys` and `samePostKeys`. */
  earlier(keys: readonly string[]): Promise<EarlierPost[]>;
  /** Wordings that say the very same. */
  saying(wordings: readonly string[]): Promise<SaidWording[]>;
  /** For each text by its bands, in their order: the wordings that share the most of them; see `bandsOf`. */
  near(texts: readonly (readonly number[])[], limit: number): Promise<SaidWording[][]>;
  cases(ids: readonly number[]): Promise<JoinedCase[]>;
  /** Of posts by their ids: which thread of ours each goes on with; `ours` is the key of what it answers, `theirs` that of the post. */
  threads(posts: readonly AnsweringPost[]): Promise<ReadonlyMap<string, Thread>>;
};

/** What taking a batch in leads to, beside the cases that it opens. */
export type IngestedPosts = {
  id: 'taken_in';
  /** Posts that wait no more. */
  taken: readonly string[];
  /** Of those, posts that are one that is there already (`is`): by their names that one is known from now on. */
  known?: readonly { id: string; is: string }[];
  joined: readonly JoinedPost[];
  /** Cases whose card is shown when its turn comes; a higher importance goes first. */
  waitingCards: readonly { caseId: number; importance: number; since: string }[];
};

/** Cases that intake opened, on their way to the channel. */
export type WaitingCards = {
  /** Those whose card is to be shown next, the most important first. */
  next(limit: number): Promise<RankedCase[]>;
  /** The cards of cases opened since then that are in the channel, or on their way there, and that nobody is on. */
  unclaimed(since: string): Promise<ShownCases[]>;
  /** Whether others wait, or fewer or more, than when this was asked last. */
  changed(): Promise<boolean>;
  /** Those that have a card which tells of fewer posts than have joined by now. */
  grown(limit: number): Promise<number[]>;
};

/** These cards are drawn now, with as many posts as have joined. */
export type CardsShown = { id: 'cards_shown'; caseIds: readonly number[] };

export type RankedCase = { caseId: number } & Pick<CaseCore, 'class' | 'severity'>;
export type ShownCases = { count: number } & Pick<CaseCore, 'class' | 'severity'>;

/** What waits, for whoever asks what the ten cards in front of them leave out. */
export type WaitingReader = {
  summary(): Promise<WaitingSummary>;
  /** The first ones, as their cards would come. */
  page(limit: number): Promise<CaseState[]>;
};

export type WaitingSummary = {
  count: number;
  /** When the one began to wait that has waited longest (ISO 8601 UTC); null for none. */
  oldestSince: string | null;
  bySeverity: { severity: Severity; count: number }[];
  /** Most first; null for cases without one. */
  byPlaybook: { playbook: string | null; count: number }[];
  /** How many posts have joined them. */
  posts: number;
};
