import { rememberNewest } from '../text/remember-for.ts';
import type { Lexicon } from './anchor-phrases.ts';
import type { PhraseFinder } from './compile-phrases.ts';
import { lexiconFinder, NOTHING } from './compile-phrases.ts';
import type { WordIndex } from './word-index.ts';

/** Phrases of several lexicons, found in one pass over a text when the first lexicon asks. */
export type PhraseBook = {
  index: WordIndex;
  /** Takes a lexicon's phrases, whose groups are the index's; what is given back finds them by their place in the list. */
  add(phrases: Lexicon): PhraseFinder;
};

export function createPhraseBook(index: WordIndex): PhraseBook {
  const lexicons: Lexicon[] = [];
  // One finder for all lexicons. The first text builds it; a lexicon added later rebuilds it.
  let find: ReturnType<typeof lexiconFinder> | null = null;
  return {
    index,
    add: (phrases) => {
      const lexicon = lexicons.push(phrases) - 1;
      find = null;
      return (read) => {
        find ??= rememberNewest(lexiconFinder(lexicons, index));
        return find(read)[lexicon] ?? NOTHING;
      };
    },
  };
}
