import { WORDS_OF_NAMES } from './lexicon/words-of-names.ts';

const FIRST: ReadonlyMap<string, string> = new Map(
  WORDS_OF_NAMES.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(/\s+/);
      return others.map((word): [string, string] => [word, first]);
    }),
);

/** The word of a name as it is compared across languages. */
export function sameName(folded: string): string {
  return FIRST.get(folded) ?? folded;
}
