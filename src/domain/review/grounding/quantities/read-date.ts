import type { AtomRow } from './atom-row.ts';
import { gapAfter, numberAt, wordAfter, wordBefore } from './atom-row.ts';
import { isWholeMonth, monthNumber, weekdayNumber } from './calendar-words.ts';
import { HOUR_WORD } from './hour-words.ts';
import type { PartialDate } from './quantity.ts';

/** A date and the atoms it takes. */
export type ReadDate = { date: PartialDate; from: number; to: number };

const NO_DATE: PartialDate = { day: null, month: null, year: null, weekday: null };
const LINK = new Set(['de', 'd', 'del', 'of', 'do', 'e']);
const YEAR_BEFORE = new Set(
  'de del en in el ano año any year since desde a al l d curso curs urtea fins hasta until'.split(' '),
);
const DAY_BEFORE = new Set('el al del dia o do ao on the hilaren hilak'.split(' '));
const ENDS_PHRASE = new Set(
  ' a an ean al y de desde por para hasta i e en con as des fins per at from to amb que se ao ate ata ni nin nor o ou'.split(
    ' ',
  ),
);

/** The date that begins at the number at `index`, or with the month before it; null when that number is none. */
export function readDate(row: AtomRow, index: number): ReadDate | null {
  const atom = numberAt(row, index);
  const [first = 0, second = null, third = null] = atom?.values ?? [];
  if (atom === null) return null;
  if (atom.shape === 'date')
    return { date: { ...NO_DATE, day: first, month: second, year: third }, from: index, to: index };
  if (!['plain', 'spoken', 'ordinal'].includes(atom.shape)) return null;
  if (Number.isInteger(first) && first >= 1 && first <= 31)
    return dayAndMonth(row, index, first) ?? dayAlone(row, index, first);
  return yearAlone(row, index, first);
}

/** A month without its day: "en noviembre", "març de 2027". */
export function readMonth(row: AtomRow, index: number): ReadDate | null {
  const atom = row.atoms[index];
  if (atom?.type !== 'word' || !isWholeMonth(atom.text)) return null;
  const written = row.written(atom);
  const english = /^(?:may|march)$/.test(atom.text);
  if (english && !/^(?:in|since|until|by|of|from)$/.test(wordBefore(row, index))) return null;
  if (english && !/^\p{Lu}/u.test(written)) return null;
  const month = monthNumber(atom.text);
  const year = yearAfter(row, index);
  return { date: { ...NO_DATE, month, year: year?.value ?? null }, from: index, to: year?.to ?? index };
}

/** "sábado 28 de noviembre": the weekday and its day are one date. */
function weekdayWithDay(row: AtomRow, index: number, weekday: number): ReadDate | null {
  if (!/^,?\s$/.test(gapAfter(row, index))) return null;
  const skip = /^(?:el|dia|o|the)$/.test(row.atoms[index + 1]?.text ?? '') ? 2 : 1;
  const month = monthNumber(row.atoms[index + skip]?.text ?? '') === null ? 0 : 1;
  const found = readDate(row, index + skip + month);
  if (found === null || found.date.day === null) return null;
  return { ...found, date: { ...found.date, weekday }, from: index };
}

/** A weekday alone; one with a capital amid a sentence is a name ("Santo Domingo"), but not in English. */
export function readWeekday(row: AtomRow, index: number): ReadDate | null {
  const atom = row.atoms[index];
  const weekday = atom?.type === 'word' ? weekdayNumber(atom.text) : null;
  if (atom === undefined || weekday === null) return null;
  const capital = /^\p{Lu}/u.test(row.written(atom));
  if (capital && !/day/.test(atom.text) && wordBefore(row, index) !== '') return null;
  return weekdayWithDay(row, index, weekday) ?? { date: { ...NO_DATE, weekday }, from: index, to: index };
}

function dayAndMonth(row: AtomRow, index: number, day: number): ReadDate | null {
  let at = index;
  if (numberAt(row, index)?.shape !== 'ordinal' && /^(?:st|nd|rd|th)$/.test(wordAfter(row, at))) at += 1;
  if (LINK.has(wordAfter(row, at))) at += 1;
  const monthWord = row.atoms[at + 1]?.text ?? '';
  const inFigures = numberAt(row, index)?.shape !== 'spoken';
  const after = inFigures || isWholeMonth(monthWord) ? monthNumber(monthWord) : null;
  if (after !== null && /^[\s.'-]*$/.test(gapAfter(row, at))) {
    const year = yearAfter(row, at + 1);
    return { date: { ...NO_DATE, day, month: after, year: year?.value ?? null }, from: index, to: year?.to ?? at + 1 };
  }
  const before = monthNumber(wordBefore(row, index));
  if (before === null || isHourAfterDay(row, index)) return null;
  const suffix = /^(?:an|ean|a|tik|tan|era|rako|th|st|nd|rd)$/.test(wordAfter(row, index)) ? 1 : 0;
  return { date: { ...NO_DATE, day, month: before }, from: index - 1, to: index + suffix };
}

/** "11 noviembre 18 h", "1 de marzo 12 h": the month is that of the day before it. */
function isHourAfterDay(row: AtomRow, index: number): boolean {
  if (!HOUR_WORD.has(wordAfter(row, index))) return false;
  const day = LINK.has(wordBefore(row, index - 1)) ? numberAt(row, index - 3) : numberAt(row, index - 2);
  const [value = 0] = day?.values ?? [];
  return value >= 1 && value <= 31;
}

/** "el 24", "on the 24th", when nothing follows that it could count. */
function dayAlone(row: AtomRow, index: number, day: number): ReadDate | null {
  const atom = numberAt(row, index);
  const before = wordBefore(row, index);
  const named = before === 'dia' || weekdayNumber(before) !== null;
  if (atom?.shape !== 'plain' || !(named || DAY_BEFORE.has(before))) return null;
  // "Sábado 21 h" is a day and its hour.
  if (HOUR_WORD.has(wordAfter(row, index))) return null;
  const ordinal = /^(?:st|nd|rd|th)$/.test(wordAfter(row, index));
  if (!ordinal && !named && !ENDS_PHRASE.has(wordAfter(row, index))) return null;
  return { date: { ...NO_DATE, day }, from: index, to: ordinal ? index + 1 : index };
}

function yearAfter(row: AtomRow, index: number): { value: number; to: number } | null {
  const link = LINK.has(wordAfter(row, index)) ? 1 : 0;
  if (link === 0 && !/^[\s,]*$/.test(gapAfter(row, index))) return null;
  const atom = numberAt(row, index + link + 1);
  const [value = 0] = atom?.values ?? [];
  return atom !== null && isYear(value) && atom.shape !== 'grouped' ? { value, to: index + link + 1 } : null;
}

function yearAlone(row: AtomRow, index: number, value: number): ReadDate | null {
  const atom = numberAt(row, index);
  if (!isYear(value) || atom === null) return null;
  const next = wordAfter(row, index);
  const bare = YEAR_BEFORE.has(wordBefore(row, index)) && (next.length < 4 || !/s$/.test(next));
  if (!bare && !/^ko$/.test(next)) return null;
  return { date: { ...NO_DATE, year: value }, from: index, to: index };
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
