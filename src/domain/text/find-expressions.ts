import type { TextRange } from './find-phrase.ts';
import { findPhrase } from './find-phrase.ts';
import type { FoldedText, Span } from './fold-text.ts';
import { foldText } from './fold-text.ts';
import { rememberFor } from './remember-for.ts';

type Expression<Entry> = { words: string; entry: Entry; place: number };

/** Entries made ready to be searched for by their words, the longest first. */
export type Expressions<Entry> = {
  byFirstWord: ReadonlyMap<string, readonly Expression<Entry>[]>;
  /** Expressions that begin with a sign. */
  others: readonly Expression<Entry>[];
};

/** As `findPhrase` tells words: by code units, so without letters beyond the basic plane. */
const WORD = /[[\p{L}\p{N}]--[\u{10000}-\u{10ffff}]]+/gv;

/** Folds a long list once, because folding it for each text would cost more than the search. */
export function compileExpressions<Entry>(
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => string,
): Expressions<Entry> {
  const expressions = entries
    .map((entry) => ({ words: foldText(wordsOf(entry), 'loose').text.trim(), entry }))
    .sort((one, other) => other.words.length - one.words.length)
    .map((expression, place) => ({ ...expression, place }));
  const byFirstWord = Map.groupBy(expressions, ({ words }) => firstWord(words));
  const others = byFirstWord.get('') ?? [];
  byFirstWord.delete('');
  return { byFirstWord, others };
}

/**
 * Returns the entries that a loosely folded text contains as whole words; accents, capitals and
 * line breaks do not matter. Where two overlap, the earlier list wins, and within a list the
 * longest.
 */
export function findExpressions<Entry>(
  folded: FoldedText,
  ...lists: readonly Expressions<Entry>[]
): { span: Span; entry: Entry }[] {
  const taken: TextRange[] = [];
  return lists
    .flatMap((list) => likelyIn(folded, list))
    .flatMap(({ words, entry }) =>
      findPhrase(folded.text, words).flatMap((range) => {
        if (taken.some((other) => other.start < range.end && range.start < other.end)) return [];
        taken.push(range);
        return { span: folded.spanOf(range.start, range.end), entry };
      }),
    );
}

/** A text holds the first words of few entries: the others need not be looked for. */
function likelyIn<Entry>(folded: FoldedText, { byFirstWord, others }: Expressions<Entry>): Expression<Entry>[] {
  const likely = [...others];
  for (const word of foldedWords(folded)) {
    const expressions = byFirstWord.get(word);
    if (expressions !== undefined) likely.push(...expressions);
  }
  return likely.sort((one, other) => one.place - other.place);
}

function firstWord(folded: string): string {
  const [first = ''] = folded.match(WORD) ?? [];
  return folded.startsWith(first) ? first : '';
}

const foldedWords = rememberFor(({ text }: FoldedText): ReadonlySet<string> => new Set(text.match(WORD)));
