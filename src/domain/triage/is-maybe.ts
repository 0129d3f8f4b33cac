import type { Assessment } from './model/assessment.ts';

/** Near to a call for help, though not taken for one: a person reads it first. */
export function isMaybe({ because }: { because: readonly Pick<Assessment['because'][number], 'rule'>[] }): boolean {
  return because.some(({ rule }) => rule === 'life_risk.maybe');
}
