import type { PageLanguage } from './page-language.ts';
import { LOCALES } from './page-language.ts';

const UNITS = ['B', 'kB', 'MB'] as const;
const STEP = 1024;

/** Says how much a file weighs, in the unit that reads best; rounded up, so that what is above a limit is never said to be at it. */
export function fileSize(bytes: number, language: PageLanguage): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)));
  const part = step === UNITS.length - 1 ? 10 : 1;
  const amount = Math.ceil((bytes / STEP ** step) * part) / part;
  return `${amount.toLocaleString(LOCALES[language])} ${UNITS[step]}`;
}
