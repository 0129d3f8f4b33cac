import { MARKER_WORDS } from '../../phrases/marker-words.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { BASQUE } from './lexicon/basque.ts';
import { CATALAN } from './lexicon/catalan.ts';
import { ENGLISH } from './lexicon/english.ts';
import { GALICIAN } from './lexicon/galician.ts';
import { SPANISH } from './lexicon/spanish.ts';

/** Our own lists are whole ones, shared words and all; of the others the few words that mark them must do. */
const OWN: Partial<Record<Language, string>> = { es: SPANISH, ca: CATALAN, gl: GALICIAN, eu: BASQUE, en: ENGLISH };

/** Endings and letters that no other of the five has. */
const SPELLINGS: readonly [Language, RegExp][] = [
  ['ca', /ç|l·l|[aeiou]nya?$|ció$|cions$|[aeiou]ix$|tge$|à|ò|\p{L}{3}[ei]m$/u],
  ['es', /ñ|ción$|(?:aste|iste|ieron|iendo|[ae]mos|dad|ismo)$/u],
  ['eu', /(?:aren|etan|etako|rako|tzeko|tuko|tzen|rekin|entzat|gatik|ekin|[eo]an|[ae]zu|[^e]ak)$/u],
  ['en', /(?:ing|ght|ould|ness|ly)$|^wh|^th/u],
  ['gl', /ñ|ción$|(?:eiro|eira|ouse|[ae]mos|dade|ismo)$/u],
];

/** Common words of replies that only one language has; they weigh more than an article. */
const TELLING = new Set(
  'gracias saludo saludos ayuntamiento puedes hasta gracies salutacio salutacions ajuntament grazas saudo saudos concello entenem sentim lamentem passem treballem informem tornem eskerrik kaixo mesedez thank thanks hello regards please understand sorry the'.split(
    ' ',
  ),
);

/** Some of the languages: one bit for each, by its place in `LANGUAGES`. */
export type LanguageSet = number;

/** Returns the set of one language. */
export function bitOf(language: Language): LanguageSet {
  return 1 << LANGUAGES.indexOf(language);
}

const known = new Map<string, LanguageSet>();
for (const language of LANGUAGES) {
  for (const word of (OWN[language] ?? MARKER_WORDS[language]).split(/\s+/)) {
    if (word.length > 1) known.set(word, (known.get(word) ?? 0) | bitOf(language));
  }
}

/**
 * Returns the languages to which a folded word belongs; 0 if none is known. `accented` is the
 * word in small letters, accents kept.
 */
export function languagesOfWord(folded: string, accented: string): LanguageSet {
  // One letter is "e-office" as well as an article.
  if (folded.length < 2) return 0;
  const listed = known.get(folded);
  if (listed !== undefined) return listed;
  if (folded.length < 4) return 0;
  return SPELLINGS.reduce((all, [language, spelling]) => (spelling.test(accented) ? all | bitOf(language) : all), 0);
}

/** Returns the weight of a word as evidence for its language against another. */
export function weightOf(folded: string): number {
  return TELLING.has(folded) ? 2 : 1;
}
