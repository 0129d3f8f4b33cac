import type { PostClass } from '../../handbook/vocabulary.ts';
import type { Language } from '../../text/languages.ts';
import type { Assessment } from './assessment.ts';

/** Judgement of a post by a person; omitted fields were not judged. */
export type Expected = {
  language: Language;
  lifeRisk: boolean;
  class?: PostClass | undefined;
  playbook?: string | null | undefined;
  needsReply?: boolean | undefined;
  /** Kind of danger in a call for help, such as `suicide`. */
  kind?: string | undefined;
};

/** A post with what a person says of it and what triage says. */
export type JudgedPost = {
  expected: Expected;
  found: Pick<Assessment, 'language' | 'class' | 'severity' | 'playbook' | 'needsReply'>;
};
