import type { Language } from '../../../text/languages.ts';
import { BASQUE_OFFICIALESE } from './basque.ts';
import { CATALAN_OFFICIALESE } from './catalan.ts';
import { ENGLISH_OFFICIALESE } from './english.ts';
import { GALICIAN_OFFICIALESE } from './galician.ts';
import type { Officialese } from './officialese-words.ts';
import { SPANISH_OFFICIALESE } from './spanish.ts';

export const OFFICIALESE: Partial<Record<Language, Officialese>> = {
  es: SPANISH_OFFICIALESE,
  ca: CATALAN_OFFICIALESE,
  gl: GALICIAN_OFFICIALESE,
  eu: BASQUE_OFFICIALESE,
  en: ENGLISH_OFFICIALESE,
};
