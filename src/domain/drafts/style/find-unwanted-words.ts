import type { LanguageStyle } from '../../handbook/style.ts';
import { styleExpressions } from '../../handbook/style-expressions.ts';
import { findExpressions } from '../../text/find-expressions.ts';
import { foldText } from '../../text/fold-text.ts';
import type { Finding } from '../finding.ts';

/** Expressions that are never said, whatever the case. */
export function findBannedWords(text: string, section: LanguageStyle): Finding[] {
  return findExpressions(foldText(text, 'loose'), styleExpressions(section).banned).map(({ span, entry }) => ({
    rule: 'style',
    level: 'block',
    ...span,
    message: { key: 'finding.style.banned', params: { why: entry.why } },
  }));
}

/** Circumlocutions, each with its direct expression as the fix. */
export function findReplacedWords(text: string, section: LanguageStyle): Finding[] {
  return findExpressions(foldText(text, 'loose'), styleExpressions(section).replaced).map(({ span, entry }) => {
    const fix = withCaseOf(span.words, entry.use);
    return {
      rule: 'style',
      level: 'advice',
      ...span,
      message: { key: 'finding.style.replace', params: { use: fix } },
      fix,
    };
  });
}

/** "A la mayor brevedad" at a sentence's start gives "Cuanto antes"; shouted words give shouted ones. */
function withCaseOf(words: string, use: string): string {
  const letters = words.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return use.toUpperCase();
  }
  const [first = ''] = words;
  if (first === first.toLowerCase()) return use;
  const [initial = ''] = use;
  return initial.toUpperCase() + use.slice(initial.length);
}
