import type { PostClass } from '../../../handbook/vocabulary.ts';
import type { DetectedLanguage } from '../../../text/languages.ts';
import type { CaseClass } from '../case-state.ts';

/** A wording by which the like of a case are found: of its first post, or of one that joined it and says it in other words. */
export type KnownWording = {
  /** Of the post that says it. */
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

/** Where a case stands, as far as it matters to what may join it. */
export type JoinedCase = {
  id: number;
  playbook: string | null;
  class: CaseClass;
  /** What triage made of its first post; people may have said otherwise since. */
  triaged: { playbook: string | null; class: PostClass; mayBeAtRisk: boolean };
  isErased: boolean;
  /** Somebody still has to do something. */
  isPending: boolean;
  /** When it was opened or a post joined it last; ISO 8601 UTC. */
  lastAt: string;
  /** How many of its wordings are known. */
  wordings: number;
};
