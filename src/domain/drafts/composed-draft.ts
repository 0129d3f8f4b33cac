import { countFor } from '../handbook/count-for.ts';
import type { Network } from '../handbook/institution.ts';
import { lengthsFor } from '../handbook/networks/network-traits.ts';
import type { LongerLength } from '../handbook/vocabulary.ts';
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
  /** Longer texts of the same variant, for networks that take them. */
  longer?: LongerTexts;
};

/** Texts of a variant beside its short one. */
type LongerTexts = Readonly<Partial<Record<LongerLength, ComposedText>>>;

/** A reply in the one length that its place takes. */
export type PlacedDraft = Omit<ComposedDraft, 'longer'>;

/**
 * Returns the reply for a network: the first of its longer texts that fits there and lacks no more facts than
 * the short one, else the short text.
 * @param network undefined for a place that is no network of the handbook
 * @param opening text that goes before the words there
 */
export function onNetwork(
  { longer = {}, ...short }: ComposedDraft,
  network: Network | undefined,
  opening = '',
): PlacedDraft {
  if (network === undefined) return short;
  const isTaken = ({ text, missingFacts }: ComposedText) =>
    countFor(network, `${opening}${text}`) <= network.textLimit &&
    missingFacts.every((key) => short.missingFacts.includes(key));
  const taken = lengthsFor(network)
    .flatMap((length) => longer[length] ?? [])
    .find(isTaken);
  return taken === undefined ? short : { ...short, ...taken };
}

/** Returns every text of a reply, the short one first. */
export function textsOfDraft({ longer = {}, ...short }: ComposedDraft): readonly ComposedText[] {
  return [short, ...Object.values(longer)];
}

/** Returns the reply with each of its texts reworded. */
export function rewordDraft(composed: ComposedDraft, reword: (text: string) => string): ComposedDraft {
  const own = { ...composed, text: reword(composed.text) };
  if (composed.longer === undefined) return own;
  const others = Object.entries(composed.longer).map(([length, one]) => [length, { ...one, text: reword(one.text) }]);
  return { ...own, longer: Object.fromEntries(others) };
}
