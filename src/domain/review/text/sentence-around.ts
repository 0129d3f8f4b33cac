import type { TextRange } from '../../text/find-phrase.ts';
import type { DraftReading } from '../model/draft-reading.ts';

/** Returns the words of the sentence that holds a stretch, from its first to its last; '' for a stretch that goes beyond one. */
export function sentenceAround({ text, read }: Pick<DraftReading, 'text' | 'read'>, { start, end }: TextRange): string {
  const { words, sentences } = read;
  const found = sentences.find(
    ({ from, to }) => (words[from]?.start ?? 0) <= start && end <= (words[to - 1]?.end ?? 0),
  );
  return found === undefined ? '' : text.slice(words[found.from]?.start, words[found.to - 1]?.end);
}

/** Returns true for a stretch that begins in a question: it says of nothing that it is so. */
export function isInQuestion(
  { read: { words, sentences } }: Pick<DraftReading, 'read'>,
  { start }: TextRange,
): boolean {
  return sentences.some(
    ({ from, to, asked }) => asked && (words[from]?.start ?? 0) <= start && start < (words[to - 1]?.end ?? 0),
  );
}
