import type { PostClass } from '../../../handbook/vocabulary.ts';
import type { DetectedLanguage } from '../../../text/languages.ts';
import type { CaseClass } from '../case-state.ts';

/**
 * Wording used to find similar posts of a case: its first post's, or that of a joined post in other
 * words.
 */
export type KnownWording = {
  /** Id of the post that says it. */
  id: string;
  caseId: number;
  /** Hash of its very words, see `sameWords`. */
  wording: string;
  language: DetectedLanguage;
};

/** One that is to be known from now on. */
export type NewWording = KnownWording & { bands: readonly number[]; saidAt: string };

/** With its text and who wrote it, as they are compared. */
export type SaidWording = KnownWording & { text: string; author: string | null };

/** State of a case, as far as matching posts to it needs. */
export type JoinedCase = {
  id: number;
  playbook: string | null;
  class: CaseClass;
  /** Triage's values for its first post; people may have reclassified it since. */
  triaged: { playbook: string | null; class: PostClass; isLikeACall: boolean; isGuess: boolean };
  isErased: boolean;
  /** True if the case still needs an action. */
  isPending: boolean;
  /** Moment when it was opened or a post last joined it; ISO 8601 UTC. */
  lastAt: string;
  /** Number of its known wordings. */
  wordings: number;
};
