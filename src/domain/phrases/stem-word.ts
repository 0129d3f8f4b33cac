import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../text/languages.ts';
import { LANGUAGES } from '../text/languages.ts';
import { rememberLast, WORDS_REMEMBERED } from '../text/remember-last.ts';

const stemmers = {
  es: newStemmer('spanish'),
  ca: newStemmer('catalan'),
  eu: newStemmer('basque'),
  en: newStemmer('english'),
  fr: newStemmer('french'),
  pt: newStemmer('portuguese'),
};

// No Snowball algorithm speaks Galician: number, gender, and the endings that nouns and regular verbs share.
const GALICIAN_ENDING = /(?:acions?|acion|adas?|ados?|ando|endo|indo|aron|eron|iron|ar|er|ir|as|os|es|a|o|e|s)$/;

// Snowball's Basque leaves the article on many nouns: "uholde", "uholdea", "uholdeak".
const BASQUE_ARTICLE = /(?<=\p{L}{4})ak?$/u;

/** House numbers and hours are new with each post, and have no endings. */
const FIGURES = /^[\d.,]+$/;

/** A folded word's stem, without accents, so that "inundación", "inundacion" and "inundaciones" meet. */
export function stemWord(folded: string, language: Language): string {
  return folded.length < 4 || FIGURES.test(folded) ? folded : stemsIn[language](folded);
}

/** Stemming is slow. */
const stemsIn = Object.fromEntries(
  LANGUAGES.map((language) => [language, rememberLast((folded) => stemOf(folded, language), WORDS_REMEMBERED)]),
) as Record<Language, (folded: string) => string>;

function stemOf(folded: string, language: Language): string {
  if (language === 'gl') return atLeastThree(folded.replace(GALICIAN_ENDING, ''), folded);
  const stem = stemmers[language]
    .stem(withAccent(folded, language))
    .replace(language === 'eu' ? BASQUE_ARTICLE : '', '');
  return atLeastThree(stem.normalize('NFKD').replace(/\p{M}/gu, ''), folded);
}

/** Snowball's Spanish and Portuguese know their endings only with the accent that hurried people leave out. */
function withAccent(folded: string, language: Language): string {
  if (language === 'es') return folded.replace(/([cs])ion$/, '$1ión');
  if (language === 'pt') return folded.replace(/cao$/, 'ção');
  return folded;
}

function atLeastThree(stem: string, word: string): string {
  return stem.length >= 3 ? stem : word;
}
