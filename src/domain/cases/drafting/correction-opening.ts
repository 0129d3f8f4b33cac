import type { Language } from '../../text/languages.ts';

const OPENINGS: Record<Language, string> = {
  es: 'Corregimos: ',
  ca: 'Corregim: ',
  gl: 'Corriximos: ',
  eu: 'Zuzendu dugu: ',
  en: 'Correction: ',
  fr: 'Nous corrigeons : ',
  pt: 'Corrigimos: ',
};

/** Returns the opening of a message that corrects ours, in the language of the original. */
export function correctionOpening(language: Language): string {
  return OPENINGS[language];
}
