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
  /** The long text with a greeting, a sign-off or both, the fullest first. */
  courteous?: readonly CourteousText[];
};

/** Presence of a greeting before a text, and of a sign-off after it. */
export type Courtesy = { greeting: boolean; signOff: boolean };

export const NO_COURTESY: Courtesy = { greeting: false, signOff: false };

export type CourteousText = Courtesy & { said: ComposedText };

/** Texts of a variant beside its short one. */
type LongerTexts = Readonly<Partial<Record<LongerLength, ComposedText>>>;

/** A reply in the one length that its place takes. */
export type PlacedDraft = Omit<ComposedDraft, 'longer' | 'courteous'>;

/**
 * Returns the reply for a network: the first of its longer texts that fits there and lacks no more facts than
 * the short one, else the short text. Where the limit has no room for both, the sign-off goes before the greeting does.
 * @param network undefined for a place that is no network of the handbook
 * @param opening text that goes before the words there
 * @param courtesy what the long text is to have there
 */
export function onNetwork(
  { longer = {}, courteous = [], ...short }: ComposedDraft,
  network: Network | undefined,
  opening = '',
  courtesy: Courtesy = NO_COURTESY,
): PlacedDraft {
  if (network === undefined) return short;
  const isTaken = ({ text, missingFacts }: ComposedText) =>
    countFor(network, `${opening}${text}`) <= network.textLimit &&
    missingFacts.every((key) => short.missingFacts.includes(key));
  const taken = lengthsFor(network)
    .flatMap((length) => [...(length === 'long' ? wantedOf(courteous, courtesy) : []), longer[length] ?? []].flat())
    .find(isTaken);
  return taken === undefined ? short : { ...short, ...taken };
}

function wantedOf(courteous: readonly CourteousText[], wanted: Courtesy): ComposedText[] {
  return courteous
    .filter(({ greeting, signOff }) => greeting === wanted.greeting && (wanted.signOff || !signOff))
    .map(({ said }) => said);
}

/** Returns every text of a reply, the short one first. */
export function textsOfDraft({ longer = {}, courteous = [], ...short }: ComposedDraft): readonly ComposedText[] {
  return [short, ...Object.values(longer), ...courteous.map(({ said }) => said)];
}

/** Returns the reply with each of its texts reworded. */
export function rewordDraft(composed: ComposedDraft, reword: (text: string) => string): ComposedDraft {
  const own = { ...composed, text: reword(composed.text) };
  const { longer, courteous } = composed;
  if (longer === undefined) return own;
  const others = Object.entries(longer).map(([length, one]) => [length, { ...one, text: reword(one.text) }]);
  const reworded = { ...own, longer: Object.fromEntries(others) };
  if (courteous === undefined) return reworded;
  return {
    ...reworded,
    courteous: courteous.map(({ said, ...which }) => ({ ...which, said: { ...said, text: reword(said.text) } })),
  };
}
