import type { PostClass } from '../../handbook/vocabulary.ts';

/** What happened in a drill, as far as it is scored. Times are ISO 8601 UTC. */
export type DrillRecord = {
  beganAt: string;
  /** What was not yet due then is held against nobody. */
  endedAt: string;
  /** Those that arrived; each at most once. */
  posts: readonly ArrivedPost[];
  /** Those of the posts, and our own statements, which no post belongs to. */
  cases: readonly DrilledCase[];
  /** Texts that did not go out, each as often as it was stopped. */
  stopped: readonly StoppedText[];
  /** Texts that went out. In a drill nothing leaves: it is when and as they would have. */
  published: readonly PublishedText[];
};

export type ArrivedPost = {
  /** Its place among the drill's posts, from 0. */
  index: number;
  arrivedAt: string;
  /** The case that has it; null when nobody flagged it. */
  caseId: number | null;
};

/** A case as it stands at the end. */
export type DrilledCase = {
  id: number;
  class: PostClass;
  playbook: string | null;
  /** When somebody first took it. */
  claimedAt: string | null;
  /** When somebody first recorded whom they told of a person at risk. */
  toldAt: string | null;
  /** When it was let stand, handed over or closed otherwise without a reply; null when it is open again. */
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
