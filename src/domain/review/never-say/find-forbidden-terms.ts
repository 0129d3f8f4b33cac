import type { Playbook } from '../../handbook/playbook.ts';
import type { Expressions } from '../../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../../text/find-expressions.ts';
import type { FoldedText, Span } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';

type Rule = Playbook['mustNot'][number];

type Term = { words: string; rule: Rule };

const compiled = new WeakMap<Playbook, Expressions<Term>>();

/**
 * Returns the words of a reply that its playbook forbids, in any language in which the playbook
 * lists them.
 */
export function findForbiddenTerms(folded: FoldedText, playbook: Playbook): { span: Span; entry: Rule }[] {
  return findExpressions(folded, expressionsOf(playbook)).map(({ span, entry }) => ({ span, entry: entry.rule }));
}

function expressionsOf(playbook: Playbook): Expressions<Term> {
  const known = compiled.get(playbook);
  if (known !== undefined) return known;
  const entries = playbook.mustNot.flatMap((rule) =>
    Object.values(rule.terms ?? {}).flatMap((terms) => terms.map((words) => ({ words, rule }))),
  );
  const expressions = compileExpressions(entries, ({ words }) => words);
  compiled.set(playbook, expressions);
  return expressions;
}

/** Returns the rule's description of what must not be said, in the playbook's words. */
export function whatIsForbidden(rule: Rule, languages: readonly Language[]): string {
  return inLanguage(rule.what, languages[0] ?? 'es', languages);
}
