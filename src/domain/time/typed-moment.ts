import { instantAt } from './instant-at.ts';
import { typedDate } from './typed-date.ts';

/** The moment at which the clocks there read that hour (`9:05`, `23.05`, `23:05 h`) on that day (`2026-11-24`), ISO 8601 UTC; null for no moment. */
export function typedMoment(day: string, hour: string, timeZone: string): string | null {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?: ?h)?$/.exec(hour.trim()) ?? [];
  const date = typedDate(day);
  if (hours === '' || date === null) return null;
  return new Date(instantAt(date, `${hours.padStart(2, '0')}:${minutes}`, timeZone)).toISOString();
}
