/** Building one costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The date there at that moment, `2026-11-24`. */
export function localDate(at: string, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(new Date(at));
}
