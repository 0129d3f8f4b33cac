import type { Language } from '../text/languages.ts';
import type { Institution } from './institution.ts';

/** Returns true if the language is one of the house's own, or if a reviewer is named for it. */
export function isReadInHouse(language: Language, { languages, languageReviewers }: Institution): boolean {
  return languages.includes(language) || (languageReviewers?.[language] ?? []).length > 0;
}
