import type { CaseState } from '../../domain/cases/case-state.ts';
import type { Texts } from '../../texts.ts';
import { shortened } from '../blocks.ts';

const LONGEST = 1800;

/** Which rules decided what, by which words of the post, a line each; not ours to be read as mrkdwn. */
export function triageLines({ matter }: CaseState, texts: Texts, mask: (text: string) => string): string {
  const lines = matter.assessment.because.map((one) => {
    const words =
      one.words.length === 0 ? '' : `: ${one.words.map((word) => `«${shortened(mask(word), 80)}»`).join(', ')}`;
    return `${texts.t(`decided.${one.decided}`)} — ${one.rule}${words}`;
  });
  return shortened(lines.join('\n'), LONGEST);
}
