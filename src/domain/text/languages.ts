/** Languages that the bot distinguishes in a citizen's post; a handbook uses some of them. */
export const LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en', 'fr', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

/** `und`: nothing in the text tells. */
export type DetectedLanguage = Language | 'und';

/** A text in some of the languages. */
export type Localized = Partial<Record<Language, string>>;

/** The text in the wanted language, else in the first of `fallbacks` that has one; empty when none has. */
export function inLanguage(texts: Localized, wanted: DetectedLanguage, fallbacks: readonly Language[]): string {
  const order = wanted === 'und' ? fallbacks : [wanted, ...fallbacks];
  for (const language of order) {
    const text = texts[language];
    if (text !== undefined) return text;
  }
  return '';
}
