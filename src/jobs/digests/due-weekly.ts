import type { Weekday } from '../../domain/handbook/vocabulary.ts';
import { WEEKDAYS } from '../../domain/handbook/vocabulary.ts';
import { daysAfter, weekdayOf } from '../../domain/time/calendar-days.ts';
import { instantAt } from '../../domain/time/instant-at.ts';
import { localDate } from '../../domain/time/local-date.ts';
import type { DailyHour } from '../daily-hour.ts';

/** A weekday and an hour on the clocks of the zone. */
export type WeeklyHour = DailyHour & { weekday: Weekday };

/**
 * The day on which the weekly digest that is to be posted now was due; null when there is none. `lastDate` is that of the last one
 * posted. One that was missed is made up for, the last one alone; a bot that never posted any waits for its first day.
 */
export function dueWeeklyDate(
  now: string,
  { weekday, at, timeZone }: WeeklyHour,
  lastDate: string | null,
): string | null {
  const today = localDate(now, timeZone);
  const daysSince = (WEEKDAYS.indexOf(weekdayOf(today)) - WEEKDAYS.indexOf(weekday) + 7) % 7;
  const isPast = daysSince > 0 || Date.parse(now) >= instantAt(today, at, timeZone);
  const due = daysAfter(today, isPast ? -daysSince : -7);
  if (lastDate === null) return due === today ? due : null;
  return due > lastDate ? due : null;
}
