import type { Language } from '../text/languages.ts';

/** A reply as the playbook gives it, before anybody has touched it. */
export type ComposedDraft = {
  /** `flood/es/question/a` */
  templateId: string;
  variant: string;
  language: Language;
  /** The playbook has no text in the citizen's language, and this is the institution's own. */
  languageFellBack: boolean;
  /** With `[falta: …]` in place of each fact that has no value yet. */
  text: string;
  /** Ids of the facts that the text rests on. */
  factIds: string[];
  /** Keys of the facts that the text still lacks. */
  missingFacts: string[];
};
