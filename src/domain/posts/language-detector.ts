import type { DetectedLanguage } from '../text/languages.ts';

/** Tells a short post's language. Loaded before use, since detectors load asynchronously; then plain and quick. */
export type LanguageDetector = (text: string) => DetectedLanguage;
