import type { WaitingPost } from '../posts/intake-queue.ts';
import type { ComparedPost } from './match-case.ts';

/** Result of triage of a post that still waits. */
export type Triaged = {
  /** Handbook, weights and open crises that decided, see `triageStandard`; empty where triage failed. */
  standard: string;
  /** True for a post that settles before others. */
  isUrgent: boolean;
  assessment: ComparedPost['assessment'];
};

/** A post that waits; `triaged` is null while no process has triaged it, and missing where none does so ahead. */
export type TriagedPost = WaitingPost & { triaged?: Triaged | null };

/** A post that one process is to triage. */
export type ClaimedPost = WaitingPost & {
  /** Position in the queue. */
  rank: number;
  /** Fencing number: it rises with each claim of the post. */
  fence: number;
};

/** Claims of waiting posts, by which all processes triage at the same time. */
export type Claims = {
  /**
   * Claims the posts that have waited longest and that nobody has triaged.
   * @param terms `leaseMs`: time after which another process may claim them again; `all`: looks
   * for ended leases too, which takes longer
   */
  claim(limit: number, terms: { now: string; leaseMs: number; all: boolean }): Promise<ClaimedPost[]>;
  /** Stores results. One whose post another process has claimed since is refused. @returns the number stored */
  store(results: readonly { claimed: Pick<ClaimedPost, 'rank' | 'fence'>; triaged: Triaged }[]): Promise<number>;
  /** Returns the posts that have waited longest. */
  oldest(limit: number): Promise<TriagedPost[]>;
  /**
   * Returns urgent posts in their order, each after what waits of its author and of the posts that
   * it answers, passes on or edits.
   */
  urgent(limit: number): Promise<TriagedPost[]>;
};
