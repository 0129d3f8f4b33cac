import { compileExpressions, findExpressions } from '../../../text/find-expressions.ts';
import type { FoldedText } from '../../../text/fold-text.ts';
import { foldText } from '../../../text/fold-text.ts';
import { rememberFor } from '../../../text/remember-for.ts';
import { styleExpressions } from '../../style-expressions.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';
import type { PlacedTemplate } from './templates-of.ts';
import { templatesOf, templateWords } from './templates-of.ts';

/** A playbook's own text that says what the style guide bans or the playbook forbids; what could be said directly is a warning. */
export function unwantedWords(parts: HandbookParts): HandbookFault[] {
  return templatesOf(parts).flatMap((placed) => {
    const words = foldText(templateWords(placed.template.template), 'loose');
    return [...againstStyle(placed, words, parts.style), ...againstPlaybook(placed, words)];
  });
}

function againstStyle(
  { template, path }: PlacedTemplate,
  words: FoldedText,
  style: HandbookParts['style'],
): HandbookFault[] {
  const section = style?.languages[template.language];
  if (section === undefined) return [];
  const { banned, replaced } = styleExpressions(section);
  return [
    ...findExpressions(words, banned).map(({ span, entry }) =>
      handbookError(
        path,
        `"${entry.words}" is banned by style.yml (${unended(entry.why)}); say it another way`,
        span.start,
      ),
    ),
    ...findExpressions(words, replaced).map(({ span, entry }) =>
      handbookWarning(path, `"${entry.avoid}" can be said directly: "${entry.use}"`, span.start),
    ),
  ];
}

function againstPlaybook({ playbook, template, path }: PlacedTemplate, words: FoldedText): HandbookFault[] {
  return playbook.mustNot.flatMap((rule) => {
    const terms = rule.terms?.[template.language];
    if (terms === undefined) return [];
    return findExpressions(words, compiledTerms(terms)).map(({ span, entry: term }) =>
      handbookError(
        path,
        `"${term}" is what must_not "${rule.id}" of this playbook forbids; say it another way`,
        span.start,
      ),
    );
  });
}

const compiledTerms = rememberFor((terms: readonly string[]) => compileExpressions(terms, (term) => term));

function unended(why: string): string {
  return why.replace(/\.$/, '');
}
