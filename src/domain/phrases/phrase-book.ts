import { rememberFor } from '../text/remember-for.ts';
import type { PhraseFinder, PhraseMatch } from './compile-phrases.ts';
import { compilePhrases } from './compile-phrases.ts';
import type { IndexedStep } from './indexed-step.ts';
import type { ReadText } from './read-words.ts';
import type { WordIndex } from './word-index.ts';

/** Phrases of several lexicons, found in one pass over a text when the first lexicon asks. */
export type PhraseBook = {
  index: WordIndex;
  /** Takes a lexicon's phrases, whose groups are the index's; what is given back finds them by their place in the list. */
  add(phrases: readonly (readonly IndexedStep[])[]): PhraseFinder;
};

type Found = ReturnType<PhraseFinder>;

const NOTHING: Found = new Map();

export function createPhraseBook(index: WordIndex): PhraseBook {
  const lexicons: (readonly (readonly IndexedStep[])[])[] = [];
  // One finder for all lexicons. The first text builds it; a lexicon added later rebuilds it.
  let find: ((read: ReadText) => readonly (Found | undefined)[]) | null = null;
  return {
    index,
    add: (phrases) => {
      const lexicon = lexicons.push(phrases) - 1;
      find = null;
      return (read) => {
        find ??= rememberFor(findByLexicon(lexicons, index));
        return find(read)[lexicon] ?? NOTHING;
      };
    },
  };
}

function findByLexicon(lexicons: readonly (readonly (readonly IndexedStep[])[])[], index: WordIndex) {
  const find = compilePhrases(lexicons.flat(), index, { ordered: false });
  // By the number of a phrase among all, its lexicon; by a lexicon, the number of its first phrase.
  const lexiconOf = Uint16Array.from(lexicons.flatMap((phrases, lexicon) => phrases.map(() => lexicon)));
  const firstOf = lexicons.map((_, lexicon) => lexiconOf.indexOf(lexicon));
  return (read: ReadText): readonly (Found | undefined)[] => {
    const found: (Map<number, readonly PhraseMatch[]> | undefined)[] = lexicons.map(() => undefined);
    for (const [number, matches] of find(read)) {
      const lexicon = lexiconOf[number] ?? 0;
      const own = found[lexicon] ?? new Map<number, readonly PhraseMatch[]>();
      found[lexicon] = own.set(number - (firstOf[lexicon] ?? 0), matches);
    }
    return found;
  };
}
