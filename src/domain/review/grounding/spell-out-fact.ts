import { foldText } from '../../text/fold-text.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { monthNumber } from './quantities/calendar-words.ts';

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
  [/^ene?$|^gen$|^xan$|^jan$/, 'enero'],
  [/^feb$/, 'febrero'],
  [/^mar$/, 'marzo'],
  [/^abr$|^apr$/, 'abril'],
  [/^may$/, 'mayo'],
  [/^jun$|^xuñ$/, 'junio'],
  [/^jul$|^xul$/, 'julio'],
  [/^ago?$|^aug$/, 'agosto'],
  [/^sept?$|^set$/, 'septiembre'],
  [/^oct$|^out$/, 'octubre'],
  [/^nov$/, 'noviembre'],
  [/^dic$|^des$|^dec$/, 'diciembre'],
];

const DASH = String.raw`\s?[-–—/]\s?`;
const SHORT = String.raw`\p{L}{1,4}\.?`;
/** "L-V", "mar-dom", "M a S": two abbreviations that bound a stretch; a lone letter is a day only there. */
const STRETCH = new RegExp(`(?<![\\p{L}\\d])(${SHORT})(${DASH}|\\s(?:a|y|i|e)\\s)(${SHORT})(?![\\p{L}\\d])`, 'gu');
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
/** "15 jun-15 sep": the dash parts two dates. */
const DATES = /(?<![\d:.,/-])(\d{1,2}\s(?:de\s)?\p{L}{3,10})\.?\s?[-–—]\s?(?=\d{1,2}\s(?:de\s)?\p{L}{3,10})/gu;
/** "24 y 31 dic": the month is that of each day. */
const DAYS_OF_MONTH =
  /(?<![\d:.,/])(\d{1,2})((?:\s?,\s?\d{1,2})*)\s(?:y|i|e|eta|and|o)\s(\d{1,2})(\s(?:de\s)?\p{L}{3,10})/gu;
/** "9-13", "10–13:30 h": bare numbers that a dash parts are read as hours too. */
const HOURS = /(?<![\d:.,/€-])(\d{1,2}(?:[:.]\d{2})?)(?:\s?h)?\s?[-–—]\s?(\d{1,2}(?:[:.]\d{2})?)(?![\d:/-]|[.,]\d)/gu;
/** "una hora abans": one, though no word before says that it is measured. */
const ONE = /(?<!\p{L})(?:un|una|unha|an?)(?=\s(?:hora|semana|setmana|hour|week|mes|month)(?!\p{L}))/giu;

const STREETS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})n\.?\s?º\s?(?=\d)/giu, 'número '],
  [/(?<!\p{L})avd?a?\.(?=\s?\p{L})/giu, 'avenida '],
  [/(?<!\p{L})c\/\s?(?=\p{L})/giu, 'calle '],
  [/(?<!\p{L})(?:pl|pza|plza)\.\s?(?=\p{L})/giu, 'plaza '],
  [/(?<!\p{L})esq\.\s?(?=\p{L})/giu, 'esquina '],
];

/**
 * Returns a fact with its abbreviations in full: a fact is a note ("L-V 9-13", "24 y 31 dic"), and
 * a reply is not. What a note may mean in two ways is given in both.
 */
export const spellOutFact = rememberLast((note): string => {
  const streets = STREETS.reduce((text, [short, full]) => text.replace(short, full), note);
  return streets
    .replace(AGES, '$1 años')
    .replace(DATES, (all, date: string) => (monthIn(date) ? `${date} a ` : all))
    .replace(LIST, spelledOutList)
    .replace(STRETCH, (all, from: string, link: string, to: string) => {
      const ways = [DAYS, MONTHS].flatMap((calendar) => {
        const ends = [from, to].map((end) => inFull(end, calendar));
        return ends.every((end) => end !== null) ? ends.join(/\p{L}/u.test(link) ? link : ' a ') : [];
      });
      return ways.length === 0 ? all : ways.join('; ');
    })
    .replace(ABBREVIATED, (word) => inFull(word) ?? word)
    .replace(DAYS_OF_MONTH, (all, first: string, more: string, last: string, month: string) =>
      /^\s(?:de\s)?\p{L}{3,}$/u.test(month)
        ? [first, ...more.split(',').filter((day) => day.trim() !== ''), last]
            .map((day) => `${day.trim()}${month.replace(/^\s(?!de\s)/u, ' de ')}`)
            .join(', ')
        : all,
    )
    .replace(HOURS, (all, from: string, to: string) =>
      [from, to].every(mayBeHour) ? `de ${clock(from)} a ${clock(to)}` : all,
    )
    .replace(ONE, '1');
}, FACTS_REMEMBERED);

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
