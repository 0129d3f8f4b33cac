import type { ModelSettings, WithheldMatter } from '../handbook/model-settings.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import { compileRules } from '../phrases/compile-rules.ts';
import { createPhraseBook } from '../phrases/phrase-book.ts';
import { readWords } from '../phrases/read-words.ts';
import { createWordIndex } from '../phrases/word-index.ts';
import { WITHHELD_MATTERS } from './lexicon/withheld-matters.ts';

/** Reason why a post does not reach a language model. */
export type Withheld = 'no_settings' | 'host_not_listed' | 'class' | 'minors' | 'health' | 'budget_spent';

/**
 * Returns the reason that keeps a post from a model now; null if there is none. A model never
 * drafts an answer to a call for help, whatever the settings.
 */
export function whyWithheld(input: {
  postClass: PostClass;
  postText: string;
  settings: ModelSettings | undefined;
  /** Host of the model's server. */
  host: string;
  /** Spent since the institution's midnight, in and out. */
  tokensToday: number;
}): Withheld | null {
  const { postClass, postText, settings, host, tokensToday } = input;
  if (settings === undefined) return 'no_settings';
  if (!settings.hosts.includes(host)) return 'host_not_listed';
  if (postClass === 'life_risk' || settings.withheldClasses.includes(postClass)) return 'class';
  const matters = mattersOf(postText);
  const matter = settings.withheldMatters.find((one) => matters.has(one));
  if (matter !== undefined) return matter;
  return settings.dailyTokens !== undefined && tokensToday >= settings.dailyTokens ? 'budget_spent' : null;
}

const see = compileRules(WITHHELD_MATTERS, {}, createPhraseBook(createWordIndex()));

/** Returns the withheld subjects of a post, in any of the five languages. */
function mattersOf(text: string): ReadonlySet<WithheldMatter> {
  const seen = see(readWords(text));
  return new Set(WITHHELD_MATTERS.flatMap(({ name }) => (seen.has(name) ? [name] : [])));
}
