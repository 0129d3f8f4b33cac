import type { ModelSettings } from '../handbook/model-settings.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import { mattersOf } from './matters-of.ts';

/** Why a post does not reach a language model. */
export type Withheld = 'no_settings' | 'host_not_listed' | 'class' | 'minors' | 'health' | 'budget_spent';

/** What keeps a post from a model now; null when nothing does. A call for help is never drafted by one, whatever the settings say. */
export function whyWithheld(input: {
  postClass: PostClass;
  postText: string;
  settings: ModelSettings | undefined;
  /** Of the model's server. */
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
