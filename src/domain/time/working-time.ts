import type { Institution } from '../handbook/institution.ts';
import { daysAfter, weekdayOf } from './calendar-days.ts';
import { instantAt } from './instant-at.ts';
import { localDate } from './local-date.ts';

/** Working time of the house, as `institution.yml` gives it. */
export type WorkingTime = Pick<Institution, 'workingHours' | 'holidays' | 'timeZone'>;

const minuteMs = 60_000;
/** Longer than any closure: a calendar that holds no working time must not be searched for ever. */
const searchedDays = 400;

/**
 * The moment by which that much working time has passed; ISO 8601 UTC. The end of a day's hours still belongs to them.
 * An hour that the clocks repeat or leave out counts as it is lived.
 */
export function addWorkingMinutes(from: string, minutes: number, time: WorkingTime): string {
  const start = Date.parse(from);
  let left = minutes * minuteMs;
  let date = localDate(from, time.timeZone);
  for (let day = 0; day < searchedDays + minutes; day++) {
    for (const span of hoursOf(date, time)) {
      const begin = Math.max(start, span.from);
      if (begin > span.to) continue;
      if (span.to - begin >= left) return new Date(begin + left).toISOString();
      left -= span.to - begin;
    }
    date = daysAfter(date, 1);
  }
  throw new Error('institution.yml passed its check without any working time');
}

/** Returns the working time between two moments, in minutes; 0 if the second is not later. */
export function workingMinutesBetween(from: string, to: string, time: WorkingTime): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const lastDate = localDate(to, time.timeZone);
  let worked = 0;
  for (let date = localDate(from, time.timeZone); date <= lastDate; date = daysAfter(date, 1)) {
    for (const span of hoursOf(date, time)) {
      worked += Math.max(0, Math.min(end, span.to) - Math.max(start, span.from));
    }
  }
  return worked / minuteMs;
}

/** Returns whether the house works on a date such as `2026-11-30`: it has hours on that weekday, and no holiday. */
export function isWorkingDay(date: string, { workingHours, holidays }: Omit<WorkingTime, 'timeZone'>): boolean {
  const weekday = weekdayOf(date);
  return (
    holidays.every((holiday) => holiday.date !== date) &&
    workingHours.some(({ weekdays }) => weekdays.includes(weekday))
  );
}

type Span = { from: number; to: number };

/** Reading a zone's clocks is slow, and a digest asks for the same dates over and over. */
const known = new WeakMap<WorkingTime, Map<string, Span[]>>();

/** Working hours of one date, in order and without overlaps; milliseconds since 1970. What is given never changes. */
function hoursOf(date: string, time: WorkingTime): Span[] {
  const ofTime = known.get(time) ?? new Map<string, Span[]>();
  known.set(time, ofTime);
  const spans = ofTime.get(date) ?? readHours(date, time);
  ofTime.set(date, spans);
  return spans;
}

function readHours(date: string, { workingHours, holidays, timeZone }: WorkingTime): Span[] {
  if (holidays.some((holiday) => holiday.date === date)) return [];
  const weekday = weekdayOf(date);
  let reached = Number.NEGATIVE_INFINITY;
  return workingHours
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) => ({ from: instantAt(date, from, timeZone), to: instantAt(date, to, timeZone) }))
    .toSorted((one, other) => one.from - other.from)
    .map((span) => {
      const from = Math.max(span.from, reached);
      reached = Math.max(span.to, reached);
      return { from, to: span.to };
    })
    .filter(({ from, to }) => from < to);
}
