/** Building one costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the local time of day at that moment, `08:30`. */
export function localTime(at: string, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format.format(new Date(at));
}
