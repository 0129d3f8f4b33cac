import { zoneFormats } from './zone-formats.ts';

const formatIn = zoneFormats('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** The date there at that moment, `2026-11-24`. */
export function localDate(at: string, timeZone: string): string {
  return formatIn(timeZone).format(new Date(at));
}
