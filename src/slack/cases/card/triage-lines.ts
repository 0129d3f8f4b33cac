import type { CaseState } from '../../domain/cases/case-state.ts';
import { listText } from '../../say-list.ts';
import { quoteText } from '../../say-quote.ts';
import type { Texts } from '../../texts.ts';
import { shortened } from '../blocks.ts';

const LONGEST = 1800;

/** Which rules decided what, by which words of the post, a line each; not ours to be read as mrkdwn. */
export function triageLines({ matter }: CaseState, texts: Texts, mask: (text: string) => string): string {
  const lines = matter.assessment.because.map((one) => {
    const words = one.words.map((word) => quoteText(shortened(mask(word), 80), texts));
    const seen = words.length === 0 ? '' : `: ${listText(words, texts)}`;
    return `${texts.t(`decided.${one.decided}`)} — ${one.rule}${seen}`;
  });
  return shortened(lines.join('\n'), LONGEST);
}
