import type { Weekday } from '../handbook/vocabulary.ts';
import { WEEKDAYS } from '../handbook/vocabulary.ts';

const dayMs = 86_400_000;

/** The day of the week of a date such as `2026-11-24`. */
export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(date).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'monday';
}

/** Returns the date that many days later, or earlier if negative. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}
