import type { Texts } from './texts.ts';

/** Somebody's words in the quotation marks of the language. */
export function formatQuote(words: string, { language }: Pick<Texts, 'language'>): string {
  return language === 'en' ? `“${words}”` : `«${words}»`;
}
