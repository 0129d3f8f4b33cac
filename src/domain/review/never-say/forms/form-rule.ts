import type { FindingLevel } from '../../model/finding.ts';

/** A wording that endings tell, where a list of words would have no end. It is looked for in each sentence, folded loosely. */
export type FormRule = {
  /** Id of the theme whose message tells it. */
  id: 'reproach' | 'threats' | 'promises' | 'blame';
  level: FindingLevel;
  /** Ways of saying it; the first that a sentence has tells it. */
  forms: readonly RegExp[];
  /** Allows it beside a figure of a fact: when it will be, a fact may say. */
  mayRest?: true;
  /** Allows it where the sentence says this, too. */
  unless?: RegExp;
};

/** Compiles a form whose source is put together. */
export function asPattern(source: string): RegExp {
  return new RegExp(source, 'u');
}
