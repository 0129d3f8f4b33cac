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

/** How a message begins that puts right what we said, in the language in which we said it. */
export function correctionOpening(language: Language): string {
  return OPENINGS[language];
}
