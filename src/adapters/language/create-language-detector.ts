import type { DetectedLanguage, Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { NgramScores, NgramTables } from './score-ngrams.ts';
import { createNgramScorer } from './score-ngrams.ts';
import { countCommonWords, piecesOf, weighSpellings } from './weigh-words.ts';

/** Weights of the languages of posts in Spain before a word is read. */
const ANYWHERE: Readonly<Record<Language, number>> = {
  es: 0,
  ca: -0.95,
  gl: -1.2,
  eu: -1.5,
  en: -1.4,
  fr: -2,
  pt: -0.9,
};

/** The gain of a language of the handbook. None becomes likelier than Spanish. */
const IN_HANDBOOK = 0.7;

/** Weights beside a common word, which weighs 1. docs/reference/triage-quality.md names the texts that set them. */
const NGRAM_WEIGHT = 0.014;
const SPELLING_WEIGHT = 1.3;

/** Shares of the n-grams of Galician, which has no tables: as Portuguese once spelt so, and as the farther neighbour. */
const SPELT_AS_PORTUGUESE = 0.4;
const FARTHER_NEIGHBOUR = 0.15;
/** Points for each n-gram that Galician loses for lack of its own tables. */
const WITHOUT_TABLES = 2;

/** Scores of a text in none of our languages: for each n-gram, for each word, and before it is read. */
const STRANGE_NGRAM = 45;
const STRANGE_WORD = 0.3;
const STRANGE_PRIOR = -2;

/** Below this a text tells nothing: two letters of "ok", a name. */
const LEAST_LETTERS = 4;

/**
 * Creates the detector of our seven languages, and of `und` for others. It adds up how well a text
 * fits the n-grams of a language, its common words and its spelling, and how likely it was before.
 */
export function createLanguageDetector(
  tables: NgramTables,
): (text: string, handbook?: readonly Language[]) => DetectedLanguage {
  const scoreNgrams = createNgramScorer(tables);
  const columns = new Map(tables.languages.map((language, at) => [language, at]));
  const strangers = tables.languages.flatMap((language, at) => (isOurs(language) ? [] : [at]));

  function ngramsFit(language: Language, read: NgramScores, asPortuguese: NgramScores): number {
    const sumOf = (of: Language, { sums }: NgramScores) => sums[columns.get(of) ?? -1] ?? 0;
    if (language !== 'gl') return sumOf(language, read);
    const [es, pt] = [sumOf('es', read), sumOf('pt', read)];
    const neighbours = Math.max(es, pt) * (1 - FARTHER_NEIGHBOUR) + Math.min(es, pt) * FARTHER_NEIGHBOUR;
    const spelt = (sumOf('pt', asPortuguese) / asPortuguese.ngrams) * read.ngrams;
    return spelt * SPELT_AS_PORTUGUESE + neighbours * (1 - SPELT_AS_PORTUGUESE) + WITHOUT_TABLES * read.ngrams;
  }

  return (written, handbook = []) => {
    const text = cleaned(written);
    const pieces = piecesOf(text);
    if (sum(pieces.map(({ letters }) => letters)) < LEAST_LETTERS) return 'und';
    const read = scoreNgrams(text);
    const asPortuguese = scoreNgrams(pieces.map((piece) => piece.asPortuguese).join(' '));
    const common = countCommonWords(pieces);
    const spelling = weighSpellings(pieces);
    const priors = priorsOf(handbook);
    const fits = LANGUAGES.map(
      (language, at) =>
        ngramsFit(language, read, asPortuguese) * NGRAM_WEIGHT +
        (common[at] ?? 0) +
        (spelling[at] ?? 0) * SPELLING_WEIGHT +
        (priors[at] ?? 0),
    );
    const best = Math.max(...fits);
    const elsewhere = Math.max(STRANGE_NGRAM * read.ngrams, ...strangers.map((at) => read.sums[at] ?? 0));
    const words = sum(pieces.map((piece) => piece.words));
    if (elsewhere * NGRAM_WEIGHT + STRANGE_WORD * words + STRANGE_PRIOR > best) return 'und';
    return LANGUAGES[fits.indexOf(best)] ?? 'und';
  };
}

/**
 * Links, mails, handles, hashtags and "RT". A mail begins where a word does and ends at its first
 * signs: each sign is read once, whatever the text holds.
 */
const UNSPOKEN = /https?:\/\/\S+|www\.\S+|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+|[@#][\p{L}\p{N}_]+|^\s*RT\b:?/gu;

/** Leaves out what is in no language; of what people draw out, one letter stays. */
function cleaned(text: string): string {
  return text
    .replace(UNSPOKEN, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}·'’¿¡-]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function isOurs(language: string): boolean {
  return LANGUAGES.some((ours) => ours === language);
}

/** Returns the weight of each language before a text is read, in the order of `LANGUAGES`; others than the handbook's stay possible. */
function priorsOf(handbook: readonly Language[]): number[] {
  return LANGUAGES.map((language) =>
    handbook.includes(language) ? Math.min(0, ANYWHERE[language] + IN_HANDBOOK) : ANYWHERE[language],
  );
}
