/** Milliseconds since 1970 of a Slack timestamp (`1700000000.000100`). */
export function tsToMs(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

/** Hour and minute as the reader's locale writes them, in the browser's time zone. */
export function clockTime(ts: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(tsToMs(ts));
}

/** Weekday, day and month, for the line between two days. */
export function dayName(ts: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(tsToMs(ts));
}
