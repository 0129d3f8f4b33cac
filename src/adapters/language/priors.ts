import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';

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

/** Returns the weight of each language before a text is read, in the order of `LANGUAGES`; others than the handbook's stay possible. */
export function priorsOf(handbook: readonly Language[]): number[] {
  return LANGUAGES.map((language) =>
    handbook.includes(language) ? Math.min(0, ANYWHERE[language] + IN_HANDBOOK) : ANYWHERE[language],
  );
}
