import type { DetectedLanguage, Language } from '../text/languages.ts';

/** Tells the language of a text; `expected` are likelier than others, which stay possible. */
export type LanguageDetector = (text: string, expected?: readonly Language[]) => DetectedLanguage;
