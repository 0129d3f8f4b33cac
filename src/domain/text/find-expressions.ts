import type { Place } from './find-phrase.ts';
import { findPhrase } from './find-phrase.ts';
import type { FoldedText, Span } from './fold-text.ts';
import { foldText } from './fold-text.ts';

/** Entries made ready to be searched for by their words, the longest first. */
export type Expressions<Entry> = readonly { words: string; entry: Entry }[];

/** Folding a long list anew for each text would cost more than the search: do it once. */
export function compileExpressions<Entry>(
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => string,
): Expressions<Entry> {
  return entries
    .map((entry) => ({ words: foldText(wordsOf(entry), 'loose').text.trim(), entry }))
    .sort((one, other) => other.words.length - one.words.length);
}

/**
 * Where the entries stand in a loosely folded text as whole words, whatever its accents, capitals and line breaks. The
 * longest wins where two overlap.
 */
export function findExpressions<Entry>(
  folded: FoldedText,
  expressions: Expressions<Entry>,
): { span: Span; entry: Entry }[] {
  const taken: Place[] = [];
  return expressions.flatMap(({ words, entry }) =>
    findPhrase(folded.text, words).flatMap((place) => {
      if (taken.some((other) => other.start < place.end && place.start < other.end)) return [];
      taken.push(place);
      return { span: folded.spanOf(place.start, place.end), entry };
    }),
  );
}
