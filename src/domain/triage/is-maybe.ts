import type { Because } from './model/assessment.ts';

/** Reason for which a person should look at once, though it is too little to call it a cry for help. */
export const MAY_BE_AT_RISK: Because = { decided: 'class', rule: 'life_risk.maybe', words: [] };
/** Reason for which a person should look at once at what is no cry for help: people may be harmed now. */
export const MAY_HARM: Because = { decided: 'class', rule: 'life_risk.harm', words: [] };

type Judged = { because: readonly Pick<Because, 'rule'>[] };

/** Returns true if a person reads it first: near to a call for help, or harm to people now. */
export function isMaybe(judged: Judged): boolean {
  return isLikeACall(judged) || judged.because.some(({ rule }) => rule === MAY_HARM.rule);
}

/** Returns true if it is near to a call for help, though not taken for one. */
export function isLikeACall({ because }: Judged): boolean {
  return because.some(({ rule }) => rule === MAY_BE_AT_RISK.rule);
}
