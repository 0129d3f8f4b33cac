import { isEntered } from '../../../drafts/live-fact.ts';
import { foldWord } from '../../../phrases/fold-word.ts';
import { foldText } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { toleratesDoubt } from '../../model/draft-reading.ts';
import type { Finding } from '../../model/finding.ts';
import { monthNumber, weekdayNumber } from '../quantities/calendar-words.ts';
import { isHarm } from '../quantities/counted-nouns.ts';
import type { Figure, PartialDate, Quantity } from '../quantities/quantity.ts';
import { shortDay, spellOutFact } from './spell-out-fact.ts';

/** Numbers, months and weekdays of a note, whatever it counts. */
type NoteParts = {
  numbers: ReadonlySet<number>;
  /** The same without the hours of "14.30", which is no 14. */
  hours: ReadonlySet<number>;
  /** Numbers with no unit of their own behind them. */
  bare: ReadonlySet<number>;
  /** Hours with minutes, as "9:30" and "9:5". */
  clocks: ReadonlySet<string>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
};

const NUMBER = /\d+(?:[.,]\d+)?/gu;
const GROUPED = /(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?![\d.,]?\d)/gu;
/** "bono10 18", "20/mes", "multa 100-600": not "25 años", nor "12-20 h". */
const BARE = /(?<![\d:.,])(\d+(?:[.,]\d{1,2})?)(?![\d:]|[.,]\d)(?=(?:-\d+)?\s?(?:$|[€+;(),./\n]))/gu;
const CLOCK = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/gu;
const MINUTES = /(?<!\d)\d{1,2}[:.](?!00)[0-5]\d(?!\d)/gu;
const MONTH_IN_FIGURES = /\d{1,2}\/(\d{1,2})(?!\d)/gu;
const WORD = /\p{L}+/gu;
/** A day by its letter, alone too: "S 9-14". */
const DAY_LETTER = /(?<![\p{L}\d])[LMXJVSD](?![\p{L}\d])/gu;
/** Two words that a dash or "to" joins: the days or months between them stand there too. */
const STRETCH = /(\p{L}{3,})\s?(?:[-–—/]|\sal?\s|\sao?\s|\sto\s)\s?(?:la\s|o\s|el\s)?(\p{L}{3,})/gu;
const WEEKEND =
  /(?<!\p{L})(?:festiu|festiv|fest|finde|fines? de semana|caps? de setmana|fins de semana|asteburu|weekend)/u;
const FREE = /(?<!\p{L})(?:gratis|gratuit|free|dohain|debalde|lliure|libre)/u;

const SATURDAY = 5;
const SUNDAY = 6;
const WEEK = 7;
const YEAR = 12;
const HOUR = 60;
const DAY_HOURS = 24;
/** A note and a reply may count in hours or days, in dozens or thousands: never the one's years in the other's hours. */
const FACTORS = { minute: [1, 60, 1440, 10_080], month: [1, 12], number: [1, 12, 1000], measure: [1, 1000, 100, 0.01] };
/** A telephone of nine figures counts nothing, and neither does the number of a house. */
const PHONE = /(?<!\d)[6-9]\d{2}(?:[ .-]?\d){6}(?!\d)/gu;
const HOUSE_NUMBER =
  /(?<!\p{L})(?:c\/|calles?|carrer|rua|avda?|avenida|avinguda|plazas?|plaza|placa|praza|pza|paseo|passeig|street|square)[. ](?:[^\d;:.()]{1,40}?)[ ,]{1,2}(?:n\.?[ºo]? ?|num\. ?)?\d{1,3}(?![\d:.,]*\d|[-–] ?\d| ?(?:h|€|euros?|anos?|dias?)(?!\p{L}))/gu;

/**
 * Returns a finding about a figure of an everyday reply as advice if one note has all its parts: the
 * number, the hour with its minutes, the weekday, the month. What the note counts there we may have
 * misread, so it is no sure contradiction. Money that would block ticks. A number of dead or hurt must be said so.
 */
export function easedByNote(found: Finding, figure: Quantity, draft: DraftReading): Finding {
  if (!toleratesDoubt(draft) || !MAY_BE_MISREAD.includes(figure.kind)) return found;
  if (figure.kind === 'number' && figure.subject.states.some(isHarm)) return found;
  const isHeld = draft.facts.some(
    (fact) => isEntered(fact) && holdsParts(partsOfNote(fact.value), figure) && !isDayAsHour(figure, fact.value),
  );
  if (!isHeld) return found;
  return { ...found, level: figure.kind === 'amount' && found.level === 'block' ? 'warn' : 'advice' };
}

/** "Abre las 24 horas", where a note says "hasta la 1": one hour is not one day. */
function isDayAsHour(figure: Quantity, note: string): boolean {
  return figure.kind === 'duration' && figure.values.includes(DAY_MINUTES) && !/(?<!\d)24(?!\d)/u.test(note);
}

const DAY_MINUTES = 1440;

/** Returns true if a note names the day of a week, by a letter or a beginning too: "X 10-13", "miérc. noche". */
export function namesWeekday(note: string, weekday: number): boolean {
  if (partsOfNote(note).weekdays.has(weekday)) return true;
  const names = WEEKDAYS[weekday] ?? [];
  return matchesIn(foldText(note, 'loose').text, WORD).some(
    ({ 0: word }) => word.length >= LEAST_BEGINNING && names.some((name) => name.startsWith(word)),
  );
}

const LEAST_BEGINNING = 3;
const WEEKDAYS: readonly (readonly string[])[] = [
  ['lunes', 'luns', 'dilluns', 'astelehena', 'monday'],
  ['martes', 'dimarts', 'asteartea', 'tuesday'],
  ['miercoles', 'mercores', 'dimecres', 'asteazkena', 'wednesday'],
  ['jueves', 'xoves', 'dijous', 'osteguna', 'thursday'],
  ['viernes', 'venres', 'divendres', 'ostirala', 'friday'],
  ['sabado', 'dissabte', 'larunbata', 'saturday'],
  ['domingo', 'diumenge', 'igandea', 'sunday'],
];

/** Shares are written in one way only; a note leaves the sign of money out: "bono10 18". */
const MAY_BE_MISREAD: readonly Figure['kind'][] = ['number', 'amount', 'measure', 'duration', 'hour', 'date'];

function holdsParts({ numbers, hours, bare, clocks, months, weekdays }: NoteParts, figure: Figure): boolean {
  switch (figure.kind) {
    case 'hour':
      return figure.values.some((minutes) => holdsHour(minutes, hours, clocks));
    case 'date':
      return holdsDate(figure.date, { numbers, months, weekdays });
    case 'name':
      return false;
    case 'amount':
      return figure.values.every((value) => bare.has(rounded(value)));
    default:
      return figure.values.some((value) => factorsOf(figure).some((factor) => numbers.has(rounded(value / factor))));
  }
}

function factorsOf(figure: Figure): readonly number[] {
  if (figure.kind === 'duration') return figure.unit === 'month' ? FACTORS.month : FACTORS.minute;
  return figure.kind === 'measure' ? FACTORS.measure : FACTORS.number;
}

/** "Nueve de la noche" is 21 h: the 9 of a morning does not hold it. */
function holdsHour(minutes: number, numbers: ReadonlySet<number>, clocks: ReadonlySet<string>): boolean {
  const hour = Math.floor(minutes / HOUR) % DAY_HOURS;
  if (minutes % HOUR !== 0) return clocks.has(`${hour}:${minutes % HOUR}`);
  return numbers.has(hour) || (hour === 0 && numbers.has(DAY_HOURS));
}

/** A day of a month is read well; what is misread is a weekday, a month or a day alone. */
function holdsDate(
  { day, month, year, weekday, through }: PartialDate,
  { numbers, months, weekdays }: Pick<NoteParts, 'numbers' | 'months' | 'weekdays'>,
): boolean {
  return (
    (day === null || month === null) &&
    (day === null || numbers.has(day)) &&
    (month === null || months.has(month)) &&
    (year === null || numbers.has(year)) &&
    (weekday === null || weekdays.has(weekday)) &&
    (through === undefined || weekdays.has(through))
  );
}

const partsOfNote = rememberLast((note): NoteParts => {
  const folded = [note, spellOutFact(note)].map((text) => foldText(text, 'loose').text);
  const each = (pattern: RegExp) => folded.flatMap((text) => matchesIn(text, pattern));
  const counting = folded.map((text) => text.replaceAll(PHONE, ' ').replaceAll(HOUSE_NUMBER, ' '));
  const numbersIn = (text: string) =>
    matchesIn(text, NUMBER).flatMap(({ 0: written }) =>
      [written.replace(',', '.'), ...written.split(/[.,]/)].map(Number),
    );
  const numbers = new Set([
    ...counting.flatMap(numbersIn),
    ...each(GROUPED).map(({ 0: written }) => Number(written.replaceAll(/[. ]/gu, ''))),
    ...(folded.some((text) => FREE.test(text)) ? [0] : []),
  ]);
  const words = each(WORD).map(({ 0: word }) => word);
  const letters = matchesIn(note, DAY_LETTER).map(({ 0: letter }) => letter);
  const days = [...words, ...letters].map((word) => weekdayNumber(foldWord(shortDay(word) ?? word)));
  const stretches = each(STRETCH).map(({ 1: from = '', 2: to = '' }) => ({ from, to }));
  return {
    numbers,
    hours: new Set(counting.map((text) => text.replaceAll(MINUTES, ' ')).flatMap(numbersIn)),
    bare: new Set(each(BARE).map(({ 1: written = '' }) => Number(written.replace(',', '.')))),
    clocks: new Set(each(CLOCK).map(({ 1: hour, 2: minutes }) => `${Number(hour)}:${Number(minutes)}`)),
    months: new Set([
      ...words.flatMap((word) => monthNumber(word) ?? []),
      ...each(MONTH_IN_FIGURES).map(({ 1: month }) => Number(month)),
      ...stretches.flatMap(({ from, to }) => between(monthNumber(from), monthNumber(to), YEAR, 1)),
    ]),
    weekdays: new Set([
      ...days.flatMap((day) => day ?? []),
      ...stretches.flatMap(({ from, to }) => between(weekdayNumber(from), weekdayNumber(to), WEEK, 0)),
      ...(folded.some((text) => WEEKEND.test(text)) ? [SATURDAY, SUNDAY] : []),
    ]),
  };
}, FACTS_REMEMBERED);

/** The numbers from one to the other, over the end of the row too. */
function between(from: number | null, to: number | null, length: number, first: number): number[] {
  if (from === null || to === null) return [];
  const steps = ((to - from + length) % length) + 1;
  return Array.from({ length: steps }, (_, step) => ((from - first + step) % length) + first);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
