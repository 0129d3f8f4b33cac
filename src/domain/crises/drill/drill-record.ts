import type { PostClass } from '../../handbook/vocabulary.ts';

/** Events of a drill that its score counts. Times are ISO 8601 UTC. */
export type DrillRecord = {
  beganAt: string;
  /** End of the drill. Work not yet due then counts against nobody. */
  endedAt: string;
  /** Posts that arrived; each at most once. */
  posts: readonly ArrivedPost[];
  /** Cases of the posts, and our own statements, which no post belongs to. */
  cases: readonly DrilledCase[];
  /** Texts that did not go out, each as often as it was stopped. */
  stopped: readonly StoppedText[];
  /** Texts that went out. In a drill nothing leaves: it is when and as they would have. */
  published: readonly PublishedText[];
  /** Steps of the drill's crises that a person did, or the bot saw done. */
  steps: readonly { step: string; doneAt: string }[];
};

export type ArrivedPost = {
  /** Position among the drill's posts, from 0. */
  index: number;
  arrivedAt: string;
  /** The case that has it; null when nobody flagged it. */
  caseId: number | null;
};

/** Case in its state at the end of the drill. */
export type DrilledCase = {
  id: number;
  class: PostClass;
  playbook: string | null;
  /** Time at which a person first claimed it. */
  claimedAt: string | null;
  /** Time of the first recorded handoff of a person at risk. */
  toldAt: string | null;
  /**
   * Time at which the case was dismissed, handed over or closed otherwise without a reply; null
   * when it is open again.
   */
  dismissedAt: string | null;
};

type StoppedText = {
  caseId: number;
  text: string;
  /** `checks`: a finding blocked it; `people`: it was rejected, undone or changed before it left. */
  by: 'checks' | 'people';
  at: string;
};

type PublishedText = { caseId: number; text: string; at: string };
