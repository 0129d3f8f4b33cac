import type { Language } from '../../domain/text/languages.ts';

export function countText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** `12 mil`, for the side of a scale. */
export function shortCount(value: number, language: Language): string {
  if (value < 10_000) return countText(value, language);
  return new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** `jue 26`. */
export function dayName(at: string, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', timeZone }).format(new Date(at));
}

/** `26 nov`. */
export function dateName(at: string, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone }).format(new Date(at));
}

/** `18:00`. */
export function hourName(at: string, timeZone: string, language: Language): string {
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(language, hour).format(new Date(at));
}
