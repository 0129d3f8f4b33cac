import type { RuleId } from '../model/finding.ts';

/** The rules that a sentence breaks by what it means, whatever its words: those that a second sight was learned for. */
export const CLASSIFIER_RULES = ['never-say', 'neutrality', 'competence', 'privacy'] as const satisfies RuleId[];
export type ClassifierRule = (typeof CLASSIFIER_RULES)[number];

/** Label of a reply's sentence by a person: the rule that it breaks, or `fine`. */
export type SentenceAnswer = ClassifierRule | 'fine';

export function isClassifierRule(rule: string): rule is ClassifierRule {
  return CLASSIFIER_RULES.some((one) => one === rule);
}

/** Asked of each sentence besides: whether people found a fault of whatever kind in its like. */
export const FAULT = 'fault';
