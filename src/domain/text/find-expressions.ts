import type { TextRange } from './find-phrase.ts';
import { findPhrase } from './find-phrase.ts';
import type { FoldedText, Span } from './fold-text.ts';
import { foldText } from './fold-text.ts';
import { rememberNewest } from './remember-for.ts';
import { rememberWordsIn } from './remember-words.ts';
import { wordScanner } from './scan-words.ts';

type Expression<Entry> = { words: string; entry: Entry; place: number };

/** Entries made ready to be searched for by their words, the longest first. */
export type Expressions<Entry> = {
  byFirstWord: ReadonlyMap<string, readonly Expression<Entry>[]>;
  /** Expressions that begin with a sign. */
  others: readonly Expression<Entry>[];
};

/** As `findPhrase` tells words: by code units, so without letters beyond the basic plane. */
const WORD = /[[\p{L}\p{N}]--[\u{10000}-\u{10ffff}]]+/vy;
const wordsIn = wordScanner({ pattern: WORD, plain: /[\p{L}\p{N}]/u });

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
  for (const word of byFirstWord.keys()) opening.add(word);
  openingWord = rememberWordsIn(asOpening);
  openingWords = rememberNewest(openingWordsOf);
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
  const found: { span: Span; entry: Entry }[] = [];
  for (const list of lists) {
    for (const { words, entry } of likelyIn(folded, list)) {
      for (const range of findPhrase(folded.text, words)) {
        if (taken.some((other) => other.start < range.end && range.start < other.end)) continue;
        taken.push(range);
        found.push({ span: folded.spanOf(range.start, range.end), entry });
      }
    }
  }
  return found;
}

/** The words that an expression of any list begins with. */
const opening = new Set<string>();

/** A text holds the first words of few entries: the others need not be looked for. */
function likelyIn<Entry>(folded: FoldedText, { byFirstWord, others }: Expressions<Entry>): Expression<Entry>[] {
  const likely = [...others];
  for (const word of openingWords(folded)) {
    const expressions = byFirstWord.get(word);
    if (expressions !== undefined) likely.push(...expressions);
  }
  return likely.sort((one, other) => one.place - other.place);
}

function firstWord(folded: string): string {
  const [start, end] = wordsIn(folded);
  return start === 0 ? folded.slice(0, end) : '';
}

/** Returns a word that an expression begins with, '' for any other. */
function asOpening(word: string): string {
  return opening.has(word) ? word : '';
}

let openingWord = rememberWordsIn(asOpening);

/** The words of a text that an expression begins with, told once for all lists until another list brings more. */
let openingWords = rememberNewest(openingWordsOf);

function openingWordsOf({ text }: FoldedText): readonly string[] {
  const places = wordsIn(text);
  const words = new Set<string>();
  for (let at = 0; at < places.length; at += 2) {
    const word = openingWord(text, places[at] ?? 0, places[at + 1] ?? 0);
    if (word !== '') words.add(word);
  }
  return [...words];
}
