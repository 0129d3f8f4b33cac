import type { Because } from './model/assessment.ts';

/** Reason for which a person should look at once, though it is too little to call it a cry for help. */
export const MAY_BE_AT_RISK: Because = { decided: 'class', rule: 'life_risk.maybe', words: [] };
/** Reason for which a person should look at once at what is no cry for help: people may be harmed now. */
export const MAY_HARM: Because = { decided: 'class', rule: 'life_risk.harm', words: [] };
/** A language model reads danger where triage was not sure. */
export const SECOND_OPINION = 'life_risk.second_opinion';

/** Reasons for which a person reads a post first. */
export const READ_FIRST: ReadonlySet<string> = new Set([MAY_BE_AT_RISK.rule, MAY_HARM.rule, SECOND_OPINION]);

type Judged = { because: readonly Pick<Because, 'rule'>[] };

/** Returns true if a person reads it first: near to a call for help, harm to people now, or a model's second opinion. */
export function isMaybe({ because }: Judged): boolean {
  return because.some(({ rule }) => READ_FIRST.has(rule));
}

/** Returns true if it is near to a call for help, though not taken for one. */
export function isLikeACall({ because }: Judged): boolean {
  return because.some(({ rule }) => rule === MAY_BE_AT_RISK.rule || rule === SECOND_OPINION);
}
