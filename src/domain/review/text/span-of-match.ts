import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { Span } from '../../text/fold-text.ts';

/** The stretch of the text from a match's first word to its last. */
export function spanOfMatch({ text, words }: ReadText, { from, to }: PhraseMatch): Span {
  const start = words[from]?.start ?? text.length;
  const end = words[to - 1]?.end ?? text.length;
  return { words: text.slice(start, end), start, end };
}
