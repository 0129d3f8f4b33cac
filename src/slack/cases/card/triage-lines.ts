import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { formatList } from '../../../i18n/lists.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { truncate } from '../../kit/blocks.ts';

const LONGEST = 1800;

/**
 * Returns which rules decided what, by which words of the post, one line each. The words are
 * escaped, because we must not read them as mrkdwn.
 */
export function triageLines({ core }: CaseState, texts: Texts, mask: (text: string) => string): string {
  const lines = core.assessment.because.map((one) => {
    const words = one.words.map((word) => formatQuote(truncate(mask(word), 80), texts));
    const seen = words.length === 0 ? '' : `: ${formatList(words, texts)}`;
    return `${texts.t(`decided.${one.decided}`)} — ${one.rule}${seen}`;
  });
  return truncate(lines.join('\n'), LONGEST);
}
