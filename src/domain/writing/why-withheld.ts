import type { LifeRiskKind } from '../handbook/life-risk-kind.ts';
import type { ModelSettings } from '../handbook/model-settings.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import { compileRules } from '../phrases/compile-rules.ts';
import { createPhraseBook } from '../phrases/phrase-book.ts';
import { readWords } from '../phrases/read-words.ts';
import { createWordIndex } from '../phrases/word-index.ts';
import type { Matter } from './lexicon/guarded-matters.ts';
import { GUARDED_MATTERS } from './lexicon/guarded-matters.ts';

/** Reason why a post does not reach a language model. */
export type Withheld = 'no_settings' | 'host_not_listed' | 'class' | 'minors' | 'health' | 'budget_spent';

/**
 * Returns the reason that keeps a post from a model now; null if there is none. A model never
 * drafts an answer to a call for help, whatever the settings.
 */
export function whyWithheld(input: {
  /** Null for a post of our own. */
  postClass: PostClass | null;
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
  if (postClass !== null && (postClass === 'life_risk' || settings.withheldClasses.includes(postClass))) return 'class';
  const matters = mattersOf(postText);
  const matter = settings.withheldMatters.find((one) => matters.has(one));
  if (matter !== undefined) return matter;
  return settings.dailyTokens !== undefined && tokensToday >= settings.dailyTokens ? 'budget_spent' : null;
}

/** Reason why a model is not asked for a second opinion on a post. */
export type NoOpinion = Withheld | 'switched_off' | 'own_network_only' | 'hour_spent';

/** Most second opinions within an hour, so that a flood leaves the day's tokens to the drafts. */
const MOST_AN_HOUR = 120;

/**
 * Returns why a model is not asked for a second opinion; null if it may be. What keeps a post from
 * a draft keeps it from this too. Posts about health, minors or violence stay in one's own network.
 */
export function whyNoOpinion(
  input: Parameters<typeof whyWithheld>[0] & {
    /** Danger that the post is most like, if it is one of which public words could harm. */
    kind: LifeRiskKind | null;
    /** True for a server in the institution's own network. */
    isOwn: boolean;
    opinionsLastHour: number;
  },
): NoOpinion | null {
  if (input.settings?.secondOpinion !== 'on') return 'switched_off';
  const withheld = whyWithheld(input);
  if (withheld !== null) return withheld;
  const isGuarded = input.postClass === 'hate' || input.kind !== null || mattersOf(input.postText).size > 0;
  if (isGuarded && !input.isOwn) return 'own_network_only';
  return input.opinionsLastHour >= MOST_AN_HOUR ? 'hour_spent' : null;
}

const see = compileRules(GUARDED_MATTERS, {}, createPhraseBook(createWordIndex()));

/** Returns the guarded subjects of a post, in any of the five languages. */
function mattersOf(text: string): ReadonlySet<Matter> {
  const seen = see(readWords(text));
  return new Set(GUARDED_MATTERS.flatMap(({ name }) => (seen.has(name) ? [name] : [])));
}
