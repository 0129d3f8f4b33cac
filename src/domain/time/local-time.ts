import { zoneFormats } from './zone-formats.ts';

const formatIn = zoneFormats('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Returns the local time of day at that moment, `08:30`. */
export function localTime(at: string, timeZone: string): string {
  return formatIn(timeZone).format(new Date(at));
}
