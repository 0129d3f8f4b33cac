import { instantAt } from './instant-at.ts';

/** The moment at which the clocks there read that hour (`9:05`, `23.05`, `23:05 h`) on that day (`2026-11-24`), ISO 8601 UTC; null for no moment. */
export function typedMoment(day: string, hour: string, timeZone: string): string | null {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?: ?h)?$/.exec(hour.trim()) ?? [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  if (hours === '' || !isDay) return null;
  return new Date(instantAt(day, `${hours.padStart(2, '0')}:${minutes}`, timeZone)).toISOString();
}
