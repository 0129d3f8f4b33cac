import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import type { Language } from '../../domain/text/languages.ts';
import { createLanguageDetector } from './create-language-detector.ts';

let loading: Promise<LanguageDetector> | undefined;

/** Returns the process's one language detector, loaded when first asked for. */
export function loadLanguageDetector(): Promise<LanguageDetector> {
  loading ??= load();
  return loading;
}

/** Returns a detector for which the languages of a handbook are likelier than others. */
export function expecting(detect: LanguageDetector, languages: () => readonly Language[]): LanguageDetector {
  return (text) => detect(text, languages());
}

async function load(): Promise<LanguageDetector> {
  const { default: tables } = await import('./ngram-tables.json', { with: { type: 'json' } });
  return createLanguageDetector(tables);
}
