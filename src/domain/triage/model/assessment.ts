import type { Action, PostClass, Severity } from '../../handbook/vocabulary.ts';
import type { PersonalDatum } from '../../posts/personal-datum.ts';
import type { DetectedLanguage } from '../../text/languages.ts';

/** A rule that decided something, and the words of the post that it saw. */
export type Because = {
  decided: 'class' | 'severity' | 'playbook' | 'topic' | 'language' | 'needs_reply';
  /** `life_risk.trapped`, `playbook.flood.trigger`: names a rule that a person can look up. */
  rule: string;
  words: string[];
};

/** Class of a post, its urgency, and the reasons. */
export type Assessment = {
  language: DetectedLanguage;
  class: PostClass;
  severity: Severity;
  playbook: string | null;
  topic: string | null;
  ownerArea: string | null;
  needsReply: boolean;
  /** True if the author proposes something. It is only counted; no decision depends on it. */
  suggests: boolean;
  action: Action;
  personalData: PersonalDatum[];
  because: Because[];
  /** Weights that decided: `shipped`, or the version of those that the institution's own decisions taught. */
  weights: string;
};

/** Name of the weights that everybody gets. */
export const SHIPPED_WEIGHTS = 'shipped';
