import type { Language } from './languages.ts';

/** Locale of dates and lists for each language. English is European, with the day before the month. */
const LOCALES: Record<Language, string> = {
  es: 'es-ES',
  ca: 'ca-ES',
  gl: 'gl-ES',
  eu: 'eu-ES',
  en: 'en-GB',
  fr: 'fr-FR',
  pt: 'pt-PT',
};

export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Each is slow to make. */
const lists = new Map<Language, Intl.ListFormat>();

/** Joins names with the language's own word for "and": `La Marina, Sant Roc i El Port`. */
export function joinWords(names: readonly string[], language: Language): string {
  const list = lists.get(language) ?? new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  lists.set(language, list);
  return list.format(names);
}

/** Words for "and", in the languages of replies. */
const AND = /(\s+(?:y|e|i|eta|and|et)\s+)/iu;

/** Returns the parts that an "and" of some language joins, and between them the words that join them. */
export function splitAtAnd(words: string): string[] {
  return words.split(AND);
}
