import type { RuleId } from '../model/finding.ts';

/** The rules that a sentence breaks by what it means, whatever its words: those that a second sight was learned for. */
export const CLASSIFIER_RULES = ['never-say', 'neutrality', 'competence', 'privacy'] as const satisfies RuleId[];
export type ClassifierRule = (typeof CLASSIFIER_RULES)[number];

/** What a person would say of a sentence of a reply: which rule it breaks, or that it is fine. */
export type SentenceAnswer = ClassifierRule | 'fine';

export function isClassifierRule(rule: string): rule is ClassifierRule {
  return CLASSIFIER_RULES.some((one) => one === rule);
}
