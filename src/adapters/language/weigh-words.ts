import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { rememberWords } from '../../domain/text/remember-words.ts';
import { BASQUE } from './lexicon/basque.ts';
import { CATALAN } from './lexicon/catalan.ts';
import { ENGLISH } from './lexicon/english.ts';
import { FRENCH } from './lexicon/french.ts';
import { GALICIAN } from './lexicon/galician.ts';
import { GALICIAN_IN_PORTUGUESE } from './lexicon/galician-in-portuguese.ts';
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

/** Piece of a text between two blanks, with what it says whatever is beside it. */
type Piece = {
  /** Number of its letters, and of the words that signs part it into. */
  letters: number;
  words: number;
  /** The languages of each common word, without accents: the same array for the same word. */
  common: readonly (readonly number[])[];
  /** Spellings that it holds: the number of one, then how often. */
  spelt: readonly number[];
  /** Spelt as Portuguese would be. */
  asPortuguese: string;
};

/** Texts repeat their words: each is asked for its spellings once. */
const pieceOf = rememberWords((piece): Piece => {
  const words =
    piece
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  return {
    letters: piece.replace(/[^\p{L}]/gu, '').length,
    words: words.length,
    common: words.flatMap((word) => {
      const languages = languagesOf.get(word);
      return languages === undefined ? [] : [languages];
    }),
    spelt: speltIn(piece),
    asPortuguese: GALICIAN_IN_PORTUGUESE.reduce(
      (spelt, [pattern, portuguese]) => spelt.replace(pattern, portuguese),
      piece,
    ),
  };
});

/** Returns the pieces of a text in small letters. No spelling reaches from one to the next. */
export function piecesOf(text: string): Piece[] {
  return text.split(' ').map(pieceOf);
}

function speltIn(piece: string): number[] {
  const apart = ` ${piece} `;
  return spellings.flatMap(({ pattern }, number) => {
    const times = apart.match(pattern)?.length ?? 0;
    return times === 0 ? [] : [number, times];
  });
}

/** Returns how many different words of a text are common in each language. */
export function countCommonWords(pieces: readonly Piece[]): Weights {
  const counts = LANGUAGES.map(() => 0);
  for (const languages of new Set(pieces.flatMap(({ common }) => common))) {
    for (const at of languages) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Returns what the spelling of a text says for each language and against it. */
export function weighSpellings(pieces: readonly Piece[]): Weights {
  const counts = spellings.map(() => 0);
  for (const { spelt } of pieces) {
    for (let at = 0; at < spelt.length; at += 2) {
      const number = spelt[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + (spelt[at + 1] ?? 0);
    }
  }
  const weights = LANGUAGES.map(() => 0);
  for (const [number, { says }] of spellings.entries()) {
    const times = Math.min(MOST_TIMES, counts[number] ?? 0);
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
