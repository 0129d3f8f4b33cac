import { daysAfter } from './calendar-days.ts';
import { instantAt } from './instant-at.ts';
import { localDate } from './local-date.ts';

const HOUR = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;

/**
 * Minutes until the institution's clocks next read that hour, such as `18:30`; rounded up, at least one.
 * @param now ISO 8601 UTC
 * @returns null for what is no hour
 */
export function minutesUntil(hour: string, timeZone: string, now: string): number | null {
  const [, hours = '', minutes = ''] = HOUR.exec(hour.trim()) ?? [];
  if (hours === '') return null;
  const current = Date.parse(now);
  const today = localDate(now, timeZone);
  const at = (date: string) => instantAt(date, `${hours.padStart(2, '0')}:${minutes}`, timeZone);
  const next = at(today) > current ? at(today) : at(daysAfter(today, 1));
  return Math.max(1, Math.ceil((next - current) / 60_000));
}
