import type { Lexicon } from '../../../learning/concepts-of.ts';
import { compileConcepts } from '../../../learning/concepts-of.ts';
import { rememberForms } from '../../../phrases/word-form.ts';
import { SAME_MEANING, SAME_ORDER } from '../lexicon/same-meaning.ts';

const ORDER = 'order:';

/** Returns what a word means, alike in all languages; nothing for most words. */
export const meaningsOf = rememberForms(compileConcepts([SAME_MEANING, marked(SAME_ORDER)]));

function marked(lexicon: Lexicon): Lexicon {
  return Object.fromEntries(Object.entries(lexicon).map(([meaning, words]) => [ORDER + meaning, words]));
}

/** Returns true if a word of this meaning may stand for another language's in an order. */
export function isOrder(meaning: string): boolean {
  return meaning.startsWith(ORDER);
}

/** States in which a thing does not take place or is not to be had. */
export const CALLED_OFF: readonly string[] = ['suspend', 'close', 'full', 'cut', 'forbidden'] satisfies Meaning[];

const HARMFUL: readonly string[] = ['hurt', 'fire', 'fault', 'rain'] satisfies Meaning[];

type Meaning = keyof typeof SAME_MEANING;

/** Returns true if a fact about something called off never says that there is none of this. */
export function isHarmful(meaning: string): boolean {
  return isOrder(meaning) || HARMFUL.includes(meaning);
}
