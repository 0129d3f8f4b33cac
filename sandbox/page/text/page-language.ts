/** Languages that the page itself speaks: English, and that of the house. */
export type PageLanguage = 'es' | 'en';

/** Returns English for a browser in English, else the house's language. */
export function pageLanguage(browser: string = navigator.language): PageLanguage {
  return /^en\b/i.test(browser) ? 'en' : 'es';
}

/** The locale by which the page writes hours and days. */
export const LOCALES: Readonly<Record<PageLanguage, string>> = { es: 'es-ES', en: 'en-GB' };
