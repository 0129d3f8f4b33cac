import { foldText } from '../../../text/fold-text.ts';

const MONTHS = [
  'enero gener xaneiro january ene jan urtarrila',
  'febrero febrer febreiro february feb otsaila',
  'marzo març march mar martxoa',
  'abril april abr apr apirila',
  'mayo maig maio may mai maiatza',
  'junio juny xuño june jun ekaina',
  'julio juliol xullo july jul uztaila',
  'agosto agost august ago aug abuztua',
  'septiembre setembre setembro september setiembre sep sept set iraila',
  'octubre outubro october oct out urria',
  'noviembre novembre novembro november nov azaroa',
  'diciembre desembre decembro december dic des dec abendua',
];

const WEEKDAYS = [
  'lunes dilluns luns monday mondays astelehena',
  'martes dimarts tuesday tuesdays asteartea',
  'miercoles dimecres mercores wednesday wednesdays asteazkena',
  'jueves dijous xoves thursday thursdays osteguna',
  'viernes divendres venres friday fridays ostirala',
  'sabado sabados dissabte dissabtes saturday saturdays larunbata',
  'domingo domingos diumenge diumenges sunday sundays igandea',
];

const BASQUE_ENDING = '(?:a|ak|an|ean|aren|eko|etik|tik|etan|etako|rako|erako|era|ra)?';
/**
 * Minimum length in letters of a month's name that counts alone; shorter names need a day beside
 * them: "24 mar".
 */
const ABBREVIATED = 4;

const monthOf = indexOf(MONTHS);
const weekdayOf = indexOf(WEEKDAYS);
const basqueMonths = basque(MONTHS);
const basqueWeekdays = basque(WEEKDAYS);

/** 1–12 for a month's name in any language, also one that Basque declines; null for any other word. */
export function monthNumber(word: string): number | null {
  const found = monthOf.get(word) ?? basqueIndex(basqueMonths, word);
  return found === null ? null : found + 1;
}

/** Returns true if the word alone names a month, without a day beside it. */
export function isWholeMonth(word: string): boolean {
  return word.length >= ABBREVIATED && word !== 'sept' && monthNumber(word) !== null;
}

/** 0–6 from Monday for a weekday's name in any language; null for any other word. */
export function weekdayNumber(word: string): number | null {
  return weekdayOf.get(word) ?? basqueIndex(basqueWeekdays, word);
}

/** 0–6 from Monday; the day must be whole. */
export function weekdayOfDate(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

function indexOf(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, index) =>
      foldText(row, 'loose')
        .text.split(' ')
        .map((word) => [word, index] as const),
    ),
  );
}

/** The last word of each row is the Basque one, with its article. */
function basque(rows: readonly string[]): RegExp {
  const roots = rows.map((row) => `(${(row.split(' ').at(-1) ?? '').replace(/a$/, '')})`);
  return new RegExp(`^(?:${roots.join('|')})${BASQUE_ENDING}$`);
}

function basqueIndex(pattern: RegExp, word: string): number | null {
  const match = pattern.exec(word);
  if (match === null) return null;
  return match.slice(1).findIndex((part) => part !== undefined);
}
