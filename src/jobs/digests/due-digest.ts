import { daysAfter } from '../../domain/time/calendar-days.ts';
import { instantAt } from '../../domain/time/instant-at.ts';
import { localDate } from '../../domain/time/local-date.ts';

/** `at` is an hour such as `08:00` on the clocks of the zone. */
export type DigestHour = { at: string; timeZone: string };

/**
 * The date whose digest is to be posted now; null when there is none. `lastDate` is that of the last one posted.
 * Compared as dates, so that a clock that was set back, or reads the hour twice in one night, leads to no second one.
 */
export function dueDigestDate(now: string, { at, timeZone }: DigestHour, lastDate: string | null): string | null {
  const today = localDate(now, timeZone);
  if (lastDate !== null && lastDate >= today) return null;
  return Date.parse(now) >= instantAt(today, at, timeZone) ? today : null;
}

/**
 * Returns the period of a digest, from hour to hour, including days without a digest, so that each
 * event is reported once. ISO 8601 UTC.
 */
export function digestPeriod(
  date: string,
  { at, timeZone }: DigestHour,
  lastDate: string | null,
): { from: string; to: string } {
  const moment = (day: string) => new Date(instantAt(day, at, timeZone)).toISOString();
  return { from: moment(lastDate ?? daysAfter(date, -1)), to: moment(date) };
}

/** Returns when the next digest is due, by the local time of the zone; ISO 8601 UTC. */
export function nextDigestAt(now: string, { at, timeZone }: DigestHour): string {
  const today = localDate(now, timeZone);
  const due = instantAt(today, at, timeZone);
  return new Date(due > Date.parse(now) ? due : instantAt(daysAfter(today, 1), at, timeZone)).toISOString();
}
