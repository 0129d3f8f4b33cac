import { foldText } from '../../../text/fold-text.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import { monthNumber } from '../quantities/calendar-words.ts';

/** Weekdays and months as people abbreviate them in a note. "mar" is both, and gives both. */
const DAYS: Calendar = [
  [/^(?:lu?n?|dl|al|mon)$/, 'lunes'],
  [/^(?:m|mar?t?|d[mt]|tues?)$/, 'martes'],
  [/^(?:x|mi[eé]?r?c?|mer?|mx|dc|az|wed)$/, 'miércoles'],
  [/^(?:j|jue?v?|dj|xo|og|thu(?:rs?)?)$/, 'jueves'],
  [/^(?:v|vi?e?r?n?|dv|ve|or|fri)$/, 'viernes'],
  [/^(?:s|s[aá]b?|ds|lr|sat)$/, 'sábado'],
  [/^(?:d|dom?|dg|ig|sun)$/, 'domingo'],
];
const MONTHS: Calendar = [
  [/^ene?(?:ro)?$|^gen(?:er)?$|^xan(?:eiro)?$|^jan(?:uary)?$/, 'enero'],
  [/^feb(?:rero|reiro|ruary|rer)?$/, 'febrero'],
  [/^mar(?:zo|ç|ch)?$/, 'marzo'],
  [/^abr(?:il)?$|^apr(?:il)?$/, 'abril'],
  [/^may(?:o)?$|^maig$|^maio$/, 'mayo'],
  [/^jun(?:io|y|e)?$|^xuñ(?:o)?$/, 'junio'],
  [/^jul(?:io|iol|y)?$|^xul(?:lo)?$/, 'julio'],
  [/^ago?(?:sto|st)?$|^aug(?:ust)?$/, 'agosto'],
  [/^sept?(?:iembre)?$|^set(?:embre|embro)?$/, 'septiembre'],
  [/^oct(?:ubre)?$|^out(?:ubro)?$/, 'octubre'],
  [/^nov(?:iembre|embre|embro|ember)?$/, 'noviembre'],
  [/^dic(?:iembre)?$|^des(?:embre)?$|^dec(?:embro|ember)?$/, 'diciembre'],
];

/** Days by three letters, in any of the five languages. */
const SHORT_WEEK: Calendar = [
  [/^(?:lun|luns|dll|dl|mon)$/, 'lunes'],
  [/^(?:dim|dt|tue)$/, 'martes'],
  [/^(?:mi[eé]|m[eé]r|dc|wed)$/, 'miércoles'],
  [/^(?:jue|xov|dij|dj|thu)$/, 'jueves'],
  [/^(?:vie|ven|div|dv|fri)$/, 'viernes'],
  [/^(?:s[aá]b|dis|ds|sat)$/, 'sábado'],
  [/^(?:dom|diu|dg|sun)$/, 'domingo'],
];

const DASH = String.raw`\s?[-–—/]\s?`;
const SHORT = String.raw`\p{L}{1,4}\.?`;
/** "L-V", "mar-dom", "M a S": two abbreviations that bound a stretch; a lone letter is a day only there. */
const STRETCH = new RegExp(`(?<![\\p{L}\\d])(${SHORT})(${DASH}|\\s(?:a|y|i|e)\\s)(${SHORT})(?![\\p{L}\\d])`, 'gu');
/** "oct-mayo", "may-oct": months that bound a stretch, short or in full. */
const MONTH_STRETCH = /(?<![\p{L}\d])(\p{L}{3,10})\.?\s?[-–—/]\s?(\p{L}{3,10})(?![\p{L}\d])/gu;
/** "L X V", "L-X-V": three letters of days or more with nothing but a blank or a dash between them. */
const LETTERS_IN_ROW = /(?<![\p{L}\d])[LMXJVSD](?:[\s/-][LMXJVSD]){2,6}(?![\p{L}\d])/gu;
/** "sáb 14 junio", "visita sáb 11:00", "vie y sáb": short days that are no other words. */
const SHORT_DAYS =
  /(?<!\p{L})(lun|mi[eé]|jue|vie|s[aá]b|dom|luns|m[eé]r|xov|ven|dll|dim|dij|div|dis|diu|dl|dt|dc|dj|dv|ds|dg|mon|tue|wed|thu|fri|sat|sun)(?!\p{L})\.?(?=\s?[-–:,;)/]|\s(?:\d|y\s|i\s|e\s|a\s|o\s|tard|mañ|mat|noch|nit)|\s?$)/gu;
/** "L, X y V", "dl., dc., dv.": three abbreviations or more in a row. */
const LIST = new RegExp(
  `(?<![\\p{L}\\d])${SHORT}(?:,\\s?${SHORT})+(?:,?\\s(?:y|i|e|eta|and)\\s${SHORT})?(?![\\p{L}\\d])`,
  'gu',
);
/** "15 dic", "sáb 10-13", "lun: cerrado"; not "avenida del Mar". */
const ABBREVIATED =
  /(?<=\d\s|\d\sde\s)(\p{Ll}{3,4})(?!\p{L})\.?|(?<=^|[,;:(.]\s?|\s(?:y|i|e|a)\s)(\p{L}{3,4})(?!\p{L})\.?(?=\s?:|\s\d|\s(?:cerrad|pechad|tancat|itxit|closed))/gu;
/** "menores de 14": years, where a note leaves them out. */
const AGES =
  /(?<!\p{L})((?:menor|mayor|major|maior|adult)\p{L}{0,2}\s(?:de|d['’])\s?\d{1,2})(?![\d.,]?\d|\s?(?:años|anys|anos|urte|meses|mesos|%|€|personas))/giu;
/** "Niños <8 gratis", "solo >6": years. */
const BOUNDED_AGES = /([<>]\s?\d{1,2})(?![\d.,]?\d|\s?(?:años|anys|anos|urte|%|€))/gu;
/** "1 h 20": how long; with a day part or a colon it would be an hour. */
const HOURS_AND_MINUTES = /(?<![\d:.,])(\d)\s?h\s(\d{2})(?![\d:%€]|[.,]\d)(?:\s?(?:min|m)(?!\p{L}))?/gu;
/** "Dorsales desde 9", "hasta 14": an hour, where nothing follows that it counts. */
const SINCE = /(?<!\p{L})(desde|hasta|des de|fins|dende|ata)\s(\d{1,2})(?=\s?(?:[.,;)]|$))/giu;
/** "15 jun-15 sep": the dash parts two dates. */
const DATES = /(?<![\d:.,/-])(\d{1,2}\s(?:de\s)?\p{L}{3,10})\.?\s?[-–—]\s?(?=\d{1,2}\s(?:de\s)?\p{L}{3,10})/gu;
/** "24 y 31 dic": the month is that of each day. */
const DAYS_OF_MONTH =
  /(?<![\d:.,/])(\d{1,2})((?:\s?,\s?\d{1,2})*)\s(?:y|i|e|eta|and|o)\s(\d{1,2})(\s(?:de\s)?\p{L}{3,10})/gu;
/** "9-13", "10–13:30 h": bare numbers that a dash parts are read as hours too. */
const HOURS = /(?<![\d:.,/€-])(\d{1,2}(?:[:.]\d{2})?)(?:\s?h)?\s?[-–—]\s?(\d{1,2}(?:[:.]\d{2})?)(?![\d:/-]|[.,]\d)/gu;
/** "10, 12 y 16 h": the sign of hours is said once. */
const HOURS_LISTED =
  /(?<![\d:.,/€-])((?:\d{1,2}(?:[:.]\d{2})?,\s?)+\d{1,2}(?:[:.]\d{2})?|\d{1,2}(?:[:.]\d{2})?)(?:,?\s(?:y|i|e|eta|and)\s|,\s?)(\d{1,2}(?:[:.]\d{2})?)\s?h(?!\p{L})/gu;
/** "una hora abans": one, though no word before says that it is measured. */
const ONE = /(?<!\p{L})(?:un|una|unha|an?)(?=\s(?:hora|semana|setmana|hour|week|mes|month)(?!\p{L}))/giu;

const STREETS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})n\.?\s?º\s?(?=\d)/giu, 'número '],
  [/(?<!\p{L})avd?a?\.(?=\s?\p{L})/giu, 'avenida '],
  [/(?<!\p{L})(?:av|avd|avda|avgda)\s(?=\p{Lu})/giu, 'avenida '],
  [/(?<!\p{L})(?:pza|plza|pl)\s(?=\p{Lu})/gu, 'plaza '],
  [/(?<!\p{L})(?:Pza|Plza|Pl)\.?\s(?=\p{Lu})/gu, 'plaza '],
  [/(?<!\p{L})[Rr]da\.?\s(?=\p{Lu}|de)/gu, 'ronda '],
  [/(?<!\p{L})[Cc]tra\.?\s(?=\p{L})/gu, 'carretera '],
  [/(?<!\p{L})Sta\.\s?(?=\p{Lu})/gu, 'Santa '],
  [/(?<!\p{L})(?:S|Sto)\.\s?(?=\p{Lu}\p{Ll})/gu, 'San '],
  [/(?<!\p{L})c\/\s?(?=\p{L})/giu, 'calle '],
  [/(?<!\p{L})(?:pl|pza|plza)\.\s?(?=\p{L})/giu, 'plaza '],
  [/(?<!\p{L})esq\.\s?(?=\p{L})/giu, 'esquina '],
];

const MAY_HOLD_STREET = new RegExp(STREETS.map(([short]) => short.source).join('|'), 'iu');

/** Ways to write something in full, in their order; a note without the sign of one is not searched for it. */
const IN_FULL: readonly (readonly [sign: RegExp, inFull: (note: string) => string])[] = [
  [MAY_HOLD_STREET, (note) => STREETS.reduce((text, [short, full]) => text.replace(short, full), note)],
  [/\d/, (note) => note.replace(AGES, '$1 años')],
  [/[<>]/, (note) => note.replace(BOUNDED_AGES, '$1 años')],
  [/\dh|\d\sh/u, (note) => note.replace(HOURS_AND_MINUTES, '$1 horas y $2 minutos, $2 minutos')],
  [/\s\d/u, (note) => note.replace(SINCE, '$1 las $2 h')],
  [/[-–—]/, (note) => note.replace(DATES, (all, date: string) => (monthIn(date) ? `${date} a ` : all))],
  [/[LMXJVSD][\s/-][LMXJVSD]/u, (note) => note.replace(LETTERS_IN_ROW, daysOfLetters)],
  [/,/, (note) => note.replace(LIST, spelledOutList)],
  [/[-–—/]|\s[ayie]\s/u, (note) => note.replace(STRETCH, stretchInFull)],
  [/[-–—/]/, (note) => note.replace(MONTH_STRETCH, monthsInFull)],
  [/\p{L}/u, (note) => note.replace(SHORT_DAYS, (word) => dayOf(word) ?? word)],
  [/[\d:]|cerrad|pechad|tancat|itxit|closed/, (note) => note.replace(ABBREVIATED, (word) => inFull(word) ?? word)],
  [/\d/, (note) => note.replace(DAYS_OF_MONTH, daysOfMonthInFull)],
  [/[-–—]/, (note) => note.replace(HOURS, hoursInFull)],
  [/\d\s?h/u, (note) => note.replace(HOURS_LISTED, listedHours)],
  [/\p{L}/u, (note) => note.replace(ONE, '1')],
];

/**
 * Returns a fact with its abbreviations in full: a fact is a note ("L-V 9-13", "24 y 31 dic"), and
 * a reply is not. What a note may mean in two ways is given in both.
 */
export const spellOutFact = rememberLast((note): string => {
  let full = note;
  for (const [sign, inFull] of IN_FULL) if (sign.test(full)) full = inFull(full);
  return full;
}, FACTS_REMEMBERED);

function daysOfLetters(row: string): string {
  return [...row.matchAll(/[LMXJVSD]/gu)].map(([day]) => dayOf(day)).join(', ');
}

function stretchInFull(all: string, from: string, link: string, to: string): string {
  const ways = [DAYS, MONTHS].flatMap((calendar) => {
    const ends = [from, to].map((end) => inFull(end, calendar));
    return ends.every((end) => end !== null) ? ends.join(/\p{L}/u.test(link) ? link : ' a ') : [];
  });
  return ways.length === 0 ? all : ways.join('; ');
}

function monthsInFull(all: string, from: string, to: string): string {
  const ends = [from, to].map((end) => inFull(end, MONTHS));
  return ends.every((end) => end !== null) ? ends.join(' a ') : all;
}

function daysOfMonthInFull(all: string, first: string, more: string, last: string, month: string): string {
  if (!/^\s(?:de\s)?\p{L}{3,}$/u.test(month)) return all;
  return [first, ...more.split(',').filter((day) => day.trim() !== ''), last]
    .map((day) => `${day.trim()}${month.replace(/^\s(?!de\s)/u, ' de ')}`)
    .join(', ');
}

function hoursInFull(all: string, from: string, to: string): string {
  return [from, to].every(mayBeHour) ? `de ${clock(from)} a ${clock(to)}` : all;
}

function listedHours(all: string): string {
  const hours = [...all.matchAll(CLOCK)].map(([hour]) => hour);
  return hours.every(mayBeHour) ? hours.map((hour) => `a las ${clock(hour)}`).join(', ') : all;
}

/** Returns true if a date ends in a month, short or in full. */
function monthIn(date: string): boolean {
  const word = date.split(' ').at(-1) ?? '';
  return inFull(word, MONTHS) !== null || monthNumber(foldText(word, 'loose').text) !== null;
}

const SHORT_WORD = new RegExp(SHORT, 'gu');
const JOINER = /^(?:y|i|e|eta|and)$/;

function spelledOutList(list: string): string {
  const words = (list.match(SHORT_WORD) ?? []).filter((word) => !JOINER.test(word));
  if (words.some((word) => inFull(word, DAYS) === null)) return list;
  return list.replace(SHORT_WORD, (word) => inFull(word, DAYS) ?? word);
}

const CLOCK = /\d{1,2}(?:[:.]\d{2})?/gu;

function dayOf(short: string): string | null {
  return inFull(short, SHORT_WEEK) ?? inFull(short, DAYS);
}

/** Returns the weekday of its letter or its short form, in full; null for any other word. */
export function shortDay(word: string): string | null {
  return inFull(word, word.length === 1 || word === 'mar' ? DAYS : SHORT_WEEK);
}

function mayBeHour(written: string): boolean {
  const [hour = 0, minute = 0] = written.split(/[:.]/).map(Number);
  return hour <= 24 && minute < 60;
}

function clock(written: string): string {
  const [hour = '0', minute = '00'] = written.split(/[:.]/);
  return `${hour}:${minute}`;
}

type Calendar = readonly (readonly [RegExp, string])[];

/** The day, the month, or both; null for any other word. */
function inFull(written: string, calendar: Calendar = [...DAYS, ...MONTHS]): string | null {
  const word = written.replace('.', '').toLowerCase();
  const meant = calendar.filter(([short]) => short.test(word)).map(([, full]) => full);
  return meant.length === 0 ? null : meant.join(' ');
}
