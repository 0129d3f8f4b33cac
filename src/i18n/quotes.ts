import { isolateDirection } from '../domain/text/isolate-direction.ts';
import type { Texts } from './texts.ts';

/** Returns a person's words in the quotation marks of the language. */
export function formatQuote(words: string, { language }: Pick<Texts, 'language'>): string {
  const apart = isolateDirection(words);
  return language === 'en' ? `“${apart}”` : `«${apart}»`;
}
