import type { Handbook } from '../../../handbook/handbook.ts';
import type { Institution } from '../../../handbook/institution.ts';
import type { Weekday } from '../../../handbook/vocabulary.ts';
import { WEEKDAYS } from '../../../handbook/vocabulary.ts';
import { readWords } from '../../../phrases/read-words.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import { isGroundedBy } from './is-grounded-by.ts';
import type { Figure, PartialDate } from './quantity.ts';

/**
 * Returns true if our own calendar holds a date, an hour or a weekday of a reply. It holds
 * holidays, publication days and working hours; both ends of the hours must be in the reply. A
 * person must check that the subject is the same; `spoken` is the text of post and reply, in which
 * weekly publications must be named.
 */
export function isInCalendar(
  said: Figure,
  reply: readonly Figure[],
  spoken: string,
  { institution }: Handbook,
): boolean {
  const { plan, workingHours } = institution;
  const dates = datesIn(institution);
  const isKnownDay = (figure: Figure) =>
    figure.kind === 'date' && figure.date.day !== null && dates.some((date) => isGroundedBy(figure, date));
  if (isKnownDay(said)) return true;
  if (said.kind === 'date' && said.date.weekday === null) {
    // A year alone counts only beside its day.
    return (
      isYear(said.date) && reply.some((other) => isKnownDay(other) && dates.some((date) => isGroundedBy(said, date)))
    );
  }
  if (
    said.kind === 'date' &&
    (plan.calendar ?? []).some(({ weekdays = [], what }) => isOn(said, weekdays) && isNamedIn(spoken, what))
  ) {
    return true;
  }
  if (said.kind !== 'date' && said.kind !== 'hour') return false;
  const hours = hoursIn(reply);
  return workingHours
    .map(({ from, to, weekdays }) => ({ ends: [minutesOf(from), minutesOf(to)], weekdays }))
    .filter(({ ends }) => ends.every((end) => hours.has(end)))
    .some(({ ends, weekdays }) =>
      said.kind === 'date' ? isOn(said, weekdays) : said.values.some((value) => ends.includes(value)),
    );
}

/** Returns true for a day that the handbook lists as a holiday. */
export function isHolidayOf(said: Figure, { institution }: Handbook): boolean {
  if (said.kind !== 'date' || said.date.day === null) return false;
  return institution.holidays.some(({ date }) => isGroundedBy(said, dayOf(date)));
}

function isOn({ date }: Extract<Figure, { kind: 'date' }>, weekdays: readonly Weekday[]): boolean {
  return weekdays.some((day) => WEEKDAYS.indexOf(day) === date.weekday);
}

/** "La agenda": the word that what we publish begins with, or another of its long ones. */
function isNamedIn(spoken: string, what: string): boolean {
  const words = readWords(spoken).words.map(({ folded }) => folded);
  return readWords(what).words.some(({ folded }) => folded.length >= TELLING && words.includes(folded));
}

const TELLING = 6;

type DateFigure = Extract<Figure, { kind: 'date' }>;

const datesOf = new WeakMap<Institution, readonly DateFigure[]>();

/** The dates of an institution's holidays and of its calendar; read once. */
function datesIn(institution: Institution): readonly DateFigure[] {
  const known = datesOf.get(institution);
  if (known !== undefined) return known;
  const { holidays, plan } = institution;
  const made = [...holidays, ...(plan.calendar ?? [])].flatMap(({ date }) => (date === undefined ? [] : [dayOf(date)]));
  datesOf.set(institution, made);
  return made;
}

function dayOf(date: string): DateFigure {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { kind: 'date', date: { day, month, year, weekday: null } };
}

function isYear({ day, month, year, weekday }: PartialDate): boolean {
  return year !== null && day === null && month === null && weekday === null;
}

/** Minutes after midnight of all hours in a reply; gathered once, because each figure asks. */
const hoursIn = rememberNewest(
  (reply: readonly Figure[]): ReadonlySet<number> =>
    new Set(reply.flatMap((figure) => (figure.kind === 'hour' ? figure.values : []))),
);

/** `end` as `08:00`. */
function minutesOf(end: string): number {
  const [hour = 0, minute = 0] = end.split(':').map(Number);
  return hour * 60 + minute;
}
