import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../text/languages.ts';

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

/** Texts repeat their words, and stemming is slow; beyond that a flood of odd ones could fill the memory. */
const REMEMBERED_WORDS = 20_000;
const stems = new Map<string, string>();

/** A folded word's stem, without accents, so that "inundación", "inundacion" and "inundaciones" meet. */
export function stemWord(folded: string, language: Language): string {
  if (folded.length < 4) return folded;
  const key = `${language} ${folded}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (stems.size >= REMEMBERED_WORDS) stems.clear();
  const stem = stemOf(folded, language);
  stems.set(key, stem);
  return stem;
}

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
