import type { Assessment, Because } from './model/assessment.ts';

/** Why a person should look at once, though it is too little to call it a cry for help. */
export const MAY_BE_AT_RISK: Because = { decided: 'class', rule: 'life_risk.maybe', words: [] };

/** Near to a call for help, though not taken for one: a person reads it first. */
export function isMaybe({ because }: { because: readonly Pick<Assessment['because'][number], 'rule'>[] }): boolean {
  return because.some(({ rule }) => rule === MAY_BE_AT_RISK.rule);
}
