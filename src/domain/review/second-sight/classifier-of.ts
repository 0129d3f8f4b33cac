import type { Notes, WeighedFeatures } from '../../learning/noted-features.ts';
import type { ClassifierRule } from './classifier-rules.ts';
import { isClassifierRule } from './classifier-rules.ts';

/**
 * Least share of rule-breaking answers at which a person is asked to check a sentence. Of good
 * drafts in the held-out set, 8 to 9 % reach it.
 */
const STRANGE = 0.33;
/**
 * Least share at which an everyday reply is ticked, where no fact holds the sentence or a mistake is
 * grave; below it the sentence gets advice.
 */
const SURE = 0.6;
/** The same for a sentence that a fact or the service's own ways account for. */
const BEYOND_DOUBT = 0.92;
/** Rules resemble each other (a promise of ours, a promise of another's matter): the three likeliest are named, if so much of it is theirs. */
const MOST_NAMED = 3;
const LEAST_PART = 0.15;
/**
 * Least number of known words and neighbours. Below it nothing is known about the sentence, and
 * doubt is no suspicion.
 */
const FEWEST_MET = 4;

/**
 * The rules that a sentence seems to break, the likeliest first, and how strong the likeness is.
 * `fault`: how much it is like sentences with a fault of whatever kind; null if nothing is known of it.
 */
export type Resemblance = { rules: ClassifierRule[]; isSure: boolean; isBeyondDoubt: boolean; fault: number | null };

/** Returns what a sentence resembles by the traits that are noted of it: no rule for most. */
export function classifierOf(note: (notes: Notes) => void, weights: WeighedFeatures): Resemblance {
  const noted = weights.sharesOfNoted(note, FEWEST_MET);
  const fault = noted?.besides[0] ?? null;
  const strange = noted === null ? 0 : shareOfOthers(noted.shares, weights.choices, 'fine');
  if (noted === null || strange < STRANGE) return { rules: [], isSure: false, isBeyondDoubt: false, fault };
  const rules = weights.choices
    .map((rule, at) => ({ rule, share: noted.shares[at] ?? 0 }))
    .filter(({ rule }) => rule !== 'fine')
    .toSorted((one, other) => other.share - one.share)
    .slice(0, MOST_NAMED)
    .filter(({ share }) => share >= LEAST_PART * strange)
    .flatMap(({ rule }) => (isClassifierRule(rule) ? [rule] : []));
  return { rules, isSure: strange >= SURE, isBeyondDoubt: strange >= BEYOND_DOUBT, fault };
}

/** Returns the share of all choices but one. */
function shareOfOthers(shares: readonly number[], choices: readonly string[], one: string): number {
  let others = 0;
  for (let at = 0; at < choices.length; at += 1) if (choices[at] !== one) others += shares[at] ?? 0;
  return others;
}
