import type { OpenBreach } from '../cases/model/breaches/breach.ts';
import type { DismissReason } from '../cases/model/case-state.ts';
import type { CaseTimes } from '../cases/model/deadlines/case-times.ts';
import type { Agreement } from '../cases/ports/home.ts';
import type { PostClass, Severity } from '../handbook/vocabulary.ts';

/** Reader of the figures that digests count. It reads no whole case: no post, no name, no text. */
export type FigureReader = {
  /** Returns the events from `from` (inclusive) to `to` (exclusive). */
  events(period: Counted): Promise<CaseEvents>;
  /**
   * The posts that came in, counted by hours from `from` on; hours without any are left out. Posts that were erased are no longer
   * counted.
   */
  posts(period: Counted): Promise<PostCount[]>;
  /** Returns the times of cases in which a person still has to act, oldest first. */
  waiting(): Promise<CaseTimes[]>;
  /** Cases with an approval by voice that holds and that nobody has had confirmed, lowest number first. */
  unconfirmed(): Promise<number[]>;
  /**
   * Returns published texts that rest on a retracted or expired fact and are not corrected, removed
   * or waived. Ordered by correction, lowest number first.
   */
  openRecalls(): Promise<OpenRecall[]>;
  /** Breaches of personal data that are neither notified nor found to need no notice; the most pressing first. */
  openBreaches(): Promise<OpenBreach[]>;
  /** Returns how often people let the class of triage stand, of the cases that they decided on in the period. */
  agreement(period: Period): Promise<Agreement>;
};

/** ISO 8601 UTC; `to` itself does not belong to it. */
export type Period = { from: string; to: string };

/** `crisisId`: of the cases of that crisis alone; of all where it is left out. */
export type Counted = Period & { crisisId?: number };

export type CaseEvents = {
  /** `topic` as triage saw it; `network` null for a case without a post. */
  opened: { at: string; severity: Severity; topic: string | null; network: string | null }[];
  closed: { at: string; reason: DismissReason }[];
  /**
   * First time that a person took each case on. Statements of our own have no steps, since no
   * citizen waits for them.
   */
  claimed: CaseStep[];
  /** Time at which the first text of each case had all its approvals. */
  approved: CaseStep[];
  /** First replies: what went out for a case before is not counted again. `network` is where it went. */
  answered: CaseStep[];
};

/** A step of a case, and what tells how soon it had to come. `network` is that of the first post; null without one. */
export type CaseStep = {
  at: string;
  openedAt: string;
  severity: Severity;
  network: string | null;
  playbook: string | null;
};

/**
 * Number of posts of an hour that have all these values in common; all values but the network are
 * those of their case.
 */
export type PostCount = {
  /** Beginning of the hour. */
  hour: string;
  class: PostClass;
  network: string;
  playbook: string | null;
  topic: string | null;
  suggests: boolean;
  count: number;
};
/** `correctionId` null where no correction could be drafted; `caseIds`: of the replies; `topics`: what those are about, by id. */
export type OpenRecall = { correctionId: number | null; caseIds: number[]; topics: string[] };
