import type { ReadText } from '../../phrases/read-words.ts';
import type { Span } from '../../text/fold-text.ts';
import { spanOfMatch } from '../text/span-of-match.ts';

/** Each sentence from its first word to its last, without the marks about it. */
export function sentenceSpans(read: ReadText): Span[] {
  return read.sentences.map(({ from, to }, sentence) => spanOfMatch(read, { from, to, sentence }));
}
