import type { Handbook } from '../../../handbook/handbook.ts';
import type { Weekday } from '../../../handbook/vocabulary.ts';
import { WEEKDAYS } from '../../../handbook/vocabulary.ts';
import { readWords } from '../../../phrases/read-words.ts';
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
  const { holidays, plan, workingHours } = institution;
  const dates = [...holidays, ...(plan.calendar ?? [])].flatMap(({ date }) =>
    date === undefined ? [] : [dayOf(date)],
  );
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
  return workingHours
    .filter(({ from, to }) => [from, to].every((end) => reply.some((figure) => isHour(figure, end))))
    .some(({ from, to, weekdays }) =>
      said.kind === 'date' ? isOn(said, weekdays) : [from, to].some((end) => isHour(said, end)),
    );
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

function dayOf(date: string): Extract<Figure, { kind: 'date' }> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { kind: 'date', date: { day, month, year, weekday: null } };
}

function isYear({ day, month, year, weekday }: PartialDate): boolean {
  return year !== null && day === null && month === null && weekday === null;
}

/** `end` as `08:00`. */
function isHour(figure: Figure, end: string): boolean {
  const [hour = 0, minute = 0] = end.split(':').map(Number);
  return figure.kind === 'hour' && figure.values.includes(hour * 60 + minute);
}
