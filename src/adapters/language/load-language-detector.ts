import { readFile } from 'node:fs/promises';
import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import type { Language } from '../../domain/text/languages.ts';
import { createLanguageDetector } from './create-language-detector.ts';
import type { NgramTables } from './score-ngrams.ts';

let loading: Promise<LanguageDetector> | undefined;

/** Returns the process's one language detector, loaded when first asked for. */
export function loadLanguageDetector(): Promise<LanguageDetector> {
  loading ??= load();
  return loading;
}

/** Returns a detector for which the languages of a handbook are likelier than others. */
export function detectorExpecting(detect: LanguageDetector, languages: () => readonly Language[]): LanguageDetector {
  return (text) => detect(text, languages());
}

async function load(): Promise<LanguageDetector> {
  // An imported file would stay parsed beside what is made of it.
  const tables: NgramTables = JSON.parse(await readFile(new URL('ngram-tables.json', import.meta.url), 'utf8'));
  return createLanguageDetector(tables);
}
