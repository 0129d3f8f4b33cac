import type { Language } from '../text/languages.ts';
import type { Institution } from './institution.ts';

/** Whether anybody of the house reads the language: it is one of the house's own, or somebody is named for it. */
export function isReadInHouse(language: Language, { languages, languageReviewers }: Institution): boolean {
  return languages.includes(language) || (languageReviewers?.[language] ?? []).length > 0;
}
