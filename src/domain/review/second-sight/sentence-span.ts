import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';

/** Returns the span of the sentence with this number, from its first word to its last. */
export function sentenceSpan({ text, read }: DraftReading, number: number): Span {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? text.length;
  const end = read.words[to - 1]?.end ?? text.length;
  return { words: text.slice(start, end), start, end };
}
