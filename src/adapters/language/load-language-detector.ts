import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import { createLanguageDetector } from './create-language-detector.ts';

let loading: Promise<LanguageDetector> | undefined;

/** The process's one language detector, loaded when first asked for: its tables take some 230 MB and half a second. */
export function loadLanguageDetector(): Promise<LanguageDetector> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LanguageDetector> {
  const [{ eld }, { loadModule }] = await Promise.all([import('eld/medium'), import('cld3-asm')]);
  const factory = await loadModule();
  // Posts are shorter than the 140 bytes that it would wait for.
  const identifier = factory.create(0, 700);
  return createLanguageDetector(
    (text) => eld.detect(text).getScores(),
    (text) => identifier.findLanguage(text),
  );
}
