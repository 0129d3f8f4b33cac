import type { Assessment } from './model/assessment.ts';

/** Reasons for which a person reads a post first: the weights, or the second opinion of a language model. */
const READ_FIRST: ReadonlySet<string> = new Set(['life_risk.maybe', 'life_risk.second_opinion']);

/** Near to a call for help, though not taken for one: a person reads it first. */
export function isMaybe({ because }: { because: readonly Pick<Assessment['because'][number], 'rule'>[] }): boolean {
  return because.some(({ rule }) => READ_FIRST.has(rule));
}
