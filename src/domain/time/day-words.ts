import { localeOf } from '../text/join-words.ts';
import type { Language } from '../text/languages.ts';

/** A day such as `2026-11-24` without its year, in words: `24 de noviembre`. */
export function dayInWords(date: string, language: Language): string {
  if (language === 'eu') return basqueDay(date);
  return format(language, { day: 'numeric', month: 'long' }, date);
}

/** A day and an hour in words, to be read after an article: `24 de noviembre a las 18:30`. */
export function momentInWords(date: string, hour: string, language: Language): string {
  const [many, one] = AT[language];
  return `${dayInWords(date, language)}${hour.startsWith('01:') ? one : many}${hour}`;
}

/** Words before an hour, and before one that is singular. Basque would inflect it. */
const AT: Record<Language, readonly [string, string]> = {
  es: [' a las ', ' a la '],
  ca: [' a les ', ' a la '],
  gl: [' ás ', ' á '],
  eu: [', ', ', '],
  en: [' at ', ' at '],
  fr: [' à ', ' à '],
  pt: [' às ', ' à '],
};

/** A day in figures: `24/11`. */
export function dayInFigures(date: string, language: Language): string {
  return format(language, { day: '2-digit', month: '2-digit' }, date);
}

/** CLDR leaves the ending open, `24(a)`, since it follows the spoken number: hamaika (11, 31) ends in -a. */
function basqueDay(date: string): string {
  const day = Number(date.slice(-2));
  return `${format('eu', { month: 'long' }, date)}ren ${day}${day === 11 || day === 31 ? '' : 'a'}`;
}

/** By language and parts; there are few of them, and each is slow to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, parts: Intl.DateTimeFormatOptions, date: string): string {
  const key = `${language} ${JSON.stringify(parts)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(new Date(`${date}T00:00:00Z`));
}
