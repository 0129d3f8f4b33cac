import { countFor } from '../handbook/count-for.ts';
import type { Network } from '../handbook/institution.ts';
import type { Language } from '../text/languages.ts';

/** One text of a playbook with the facts in it. */
export type ComposedText = {
  /** `flood/es/question/a` */
  templateId: string;
  /** With `[falta: …]` in place of each fact that has no value yet. */
  text: string;
  /** Ids of the facts that the text rests on. */
  factIds: string[];
  /** Keys of the facts that the text still lacks. */
  missingFacts: string[];
};

/** A reply as the playbook gives it, before anybody has touched it. */
export type ComposedDraft = ComposedText & {
  variant: string;
  language: Language;
  /** The playbook has no text in the citizen's language, and this is the institution's own. */
  languageFellBack: boolean;
  /** Long text of the same variant, for networks that take it. */
  long?: ComposedText;
};

/**
 * Returns the reply for a network: the long text where it fits and lacks no more facts than the short
 * one, else the short text.
 * @param network undefined for a place that is no network of the handbook
 * @param opening text that goes before the words there
 */
export function onNetwork(
  { long, ...short }: ComposedDraft,
  network: Network | undefined,
  opening = '',
): Omit<ComposedDraft, 'long'> {
  if (long === undefined || network === undefined) return short;
  const fits = countFor(network, `${opening}${long.text}`) <= network.textLimit;
  const asksNoMore = long.missingFacts.every((key) => short.missingFacts.includes(key));
  return fits && asksNoMore ? { ...short, ...long } : short;
}
