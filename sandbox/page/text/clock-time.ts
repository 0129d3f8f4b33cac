/** By whose clock the page tells hours: the institution's, in the language of the page. */
export type HouseClock = { locale: string; timeZone: string };

/** Milliseconds since 1970 of a Slack timestamp (`1700000000.000100`). */
export function tsToMs(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

/** Returns hour and minute on the institution's clock, with the name of its zone where the browser's clock shows another hour. */
export function clockTime(ms: number, { locale, timeZone }: HouseClock, browserZone?: string): string {
  const house = hourIn(ms, locale, timeZone);
  return house === hourIn(ms, locale, browserZone) ? house : `${house} (${zoneName(timeZone)})`;
}

/** Weekday, day and month on the institution's calendar, for the line between two days. */
export function dayName(ms: number, { locale, timeZone }: HouseClock): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(ms);
}

function hourIn(ms: number, locale: string, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(ms);
}

/** `Europe/Madrid` → `Madrid`. */
function zoneName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
