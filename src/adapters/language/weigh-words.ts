import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { BASQUE } from './lexicon/basque.ts';
import { CATALAN } from './lexicon/catalan.ts';
import { ENGLISH } from './lexicon/english.ts';
import { FRENCH } from './lexicon/french.ts';
import { GALICIAN } from './lexicon/galician.ts';
import { PORTUGUESE } from './lexicon/portuguese.ts';
import { SPANISH } from './lexicon/spanish.ts';
import { SPELLINGS } from './lexicon/spellings.ts';

/** Figures of each language, in the order of `LANGUAGES`. */
export type Weights = number[];

const COMMON: Readonly<Record<Language, string>> = {
  es: SPANISH,
  ca: CATALAN,
  gl: GALICIAN,
  eu: BASQUE,
  en: ENGLISH,
  fr: FRENCH,
  pt: PORTUGUESE,
};

/** Occurrences of a spelling beyond these are not counted. */
const MOST_TIMES = 2;

const languagesOf: ReadonlyMap<string, readonly number[]> = byWord();
const spellings = SPELLINGS.map(([pattern, says]) => ({
  pattern,
  says: LANGUAGES.map((language) => says[language] ?? 0),
}));

/** Returns how many different words of a text, without accents, are common in each language. */
export function countCommonWords(words: readonly string[]): Weights {
  const counts = LANGUAGES.map(() => 0);
  for (const word of new Set(words)) {
    for (const at of languagesOf.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Returns what the spelling of a text, in small letters, says for each language and against it. */
export function weighSpellings(text: string): Weights {
  const apart = ` ${text.replaceAll(' ', '  ')} `;
  const weights = LANGUAGES.map(() => 0);
  for (const { pattern, says } of spellings) {
    const times = Math.min(MOST_TIMES, apart.match(pattern)?.length ?? 0);
    if (times === 0) continue;
    for (const [at, weight] of says.entries()) weights[at] = (weights[at] ?? 0) + weight * times;
  }
  return weights;
}

function byWord(): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const [at, language] of LANGUAGES.entries()) {
    for (const word of new Set(COMMON[language].trim().split(/\s+/))) words.set(word, [...(words.get(word) ?? []), at]);
  }
  return words;
}
