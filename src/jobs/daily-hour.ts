import { daysAfter } from '../domain/time/calendar-days.ts';
import { instantAt } from '../domain/time/instant-at.ts';
import { localDate } from '../domain/time/local-date.ts';

/** `at` is an hour such as `08:00` on the clocks of the zone. */
export type DailyHour = { at: string; timeZone: string };

/**
 * Returns the date whose turn is due now; null when there is none. `lastDate` is that of the last turn. Compared as dates, so that
 * a clock that was set back, or reads the hour twice in one night, leads to no second one.
 */
export function dueDailyDate(now: string, { at, timeZone }: DailyHour, lastDate: string | null): string | null {
  const today = localDate(now, timeZone);
  if (lastDate !== null && lastDate >= today) return null;
  return Date.parse(now) >= instantAt(today, at, timeZone) ? today : null;
}

/** Returns when the next turn is due, by the local time of the zone; ISO 8601 UTC. */
export function nextDailyAt(now: string, { at, timeZone }: DailyHour): string {
  const today = localDate(now, timeZone);
  const due = instantAt(today, at, timeZone);
  return new Date(due > Date.parse(now) ? due : instantAt(daysAfter(today, 1), at, timeZone)).toISOString();
}
