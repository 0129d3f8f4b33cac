import type { Weekday } from '../domain/handbook/vocabulary.ts';
import { WEEKDAYS } from '../domain/handbook/vocabulary.ts';
import { dayInFigures, dayInWords } from '../domain/time/day-words.ts';
import type { Texts } from './texts.ts';

/** `24/11/26, 01:43` where the institution is; in Basque the year comes first, and whole, so that nobody takes it for a day. */
export function formatMoment(at: string, timeZone: string, texts: Texts): string {
  const { language, locale } = texts;
  const year = language === 'eu' ? 'numeric' : '2-digit';
  const day = formatIn(locale, { timeZone, day: 'numeric', month: 'numeric', year }).format(new Date(at));
  return `${day}, ${formatHour(at, timeZone, texts)}`;
}

/** Reader of an hour; without one it stays bare, as in the field of a form. */
type Reader = Pick<Texts, 'zone'>;

const NOBODY: Reader = { zone: null };

/** `23:05` where the institution is: as it is typed in forms, in every language. For a reader elsewhere `23:05 CET`. */
export function formatHour(at: string, timeZone: string, reader: Reader = NOBODY): string {
  return `${clock({ timeZone, hour: '2-digit', minute: '2-digit' }, at)}${zoneMark(at, timeZone, reader)}`;
}

/** `23:05:09` where the institution is. For a reader elsewhere `23:05:09 CET`. */
export function formatSecond(at: string, timeZone: string, reader: Reader = NOBODY): string {
  const hour = clock({ timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }, at);
  return `${hour}${zoneMark(at, timeZone, reader)}`;
}

/** Returns the label of a field for an hour; it names the zone for a reader elsewhere. */
export function hourLabel(label: string, at: string, timeZone: string, reader: Reader): string {
  const mark = zoneMark(at, timeZone, reader).trim();
  return mark === '' ? label : `${label} (${mark})`;
}

/** Returns ` CET` where the clock of the reader shows another hour at that moment; nothing otherwise. */
function zoneMark(at: string, timeZone: string, { zone }: Reader): string {
  if (zone === null || zone === timeZone) return '';
  const parts = { day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  if (clock({ ...parts, timeZone }, at) === clock({ ...parts, timeZone: zone }, at)) return '';
  // European English has the usual abbreviation of each European zone.
  const said = formatIn('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(at));
  return ` ${said.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone}`;
}

/** A day without an hour, such as `2026-11-24`, in words: `24 de noviembre de 2026`, in short `24 nov 2026`. */
export function formatDay(date: string, { language, locale }: Texts, style: 'long' | 'short' = 'long'): string {
  if (language === 'eu') return basqueDay(date);
  return ofDay(date, locale, { dateStyle: style === 'long' ? 'long' : 'medium' });
}

/** The same without its year: `24 de noviembre`. */
export function formatDayOfMonth(date: string, { language }: Texts): string {
  return dayInWords(date, language);
}

/** Returns a month such as `2026-11` in words: `noviembre de 2026`. */
export function formatMonth(month: string, { locale }: Texts): string {
  return ofDay(`${month}-01`, locale, { month: 'long', year: 'numeric' });
}

/** Returns the weekday and the day number: `miércoles 18`. */
export function formatDayOfWeek(date: string, { locale }: Texts): string {
  return ofDay(date, locale, { weekday: 'long', day: 'numeric' });
}

/** From one day to another, without years: `16–22 de noviembre`. */
export function formatDays(from: string, to: string, texts: Texts): string {
  // CLDR leaves the endings of a Basque range open, too.
  if (texts.language === 'eu') return [from, to].map((day) => dayInWords(day, 'eu')).join(' – ');
  const format = formatIn(texts.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** The same in figures, without its year: `24/11`. */
export function formatDayAndMonth(date: string, { language }: Texts): string {
  return dayInFigures(date, language);
}

/** The month of a date: `noviembre`. */
export function formatMonthName(date: string, { locale }: Texts): string {
  return ofDay(date, locale, { month: 'long' });
}

/** `martes`, or `mar`. */
export function formatWeekday(date: string, { locale }: Texts, style: 'long' | 'short' = 'long'): string {
  return ofDay(date, locale, { weekday: style });
}

/** `martes`, of a weekday as the handbook writes it. */
export function formatWeekdayOf(weekday: Weekday, texts: Texts): string {
  // The first of January 2024 was a Monday.
  return formatWeekday(`2024-01-0${WEEKDAYS.indexOf(weekday) + 1}`, texts);
}

/** Two figures and 24 hours, also where the language would rather say it otherwise. */
function clock(parts: Intl.DateTimeFormatOptions, at: string): string {
  return formatIn('es', { ...parts, hourCycle: 'h23' }).format(new Date(at));
}

function ofDay(date: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return formatIn(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** By language, zone and parts; there are few of them, and each is slow to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  formats.set(key, format);
  return format;
}

/**
 * Returns a date as in `2026ko azaroaren 24a`. CLDR leaves the endings open, `2026(e)ko azaroaren
 * 24(a)`, since they follow the spoken number. A number with a final consonant takes -eko (bat,
 * bost, hamar, hamabost, ehun; Euskaltzaindia, rule 37).
 */
function basqueDay(date: string): string {
  const [year = 0] = date.split('-').map(Number);
  const ofHundred = year % 100;
  const endsInConsonant = ofHundred === 0 ? year % 1_000 !== 0 : [1, 5, 10, 15].includes(ofHundred % 20);
  return `${year}${endsInConsonant ? 'eko' : 'ko'} ${dayInWords(date, 'eu')}`;
}
