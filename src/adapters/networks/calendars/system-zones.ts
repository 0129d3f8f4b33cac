import ICAL from 'ical.js';
import { instantAt } from '../../../domain/time/instant-at.ts';

/** A time zone by its IANA name, as this system knows it: calendars often name one and do not describe it. */
class SystemZone extends ICAL.Timezone {
  readonly #name: string;

  constructor(name: string) {
    super({ tzid: name });
    this.#name = name;
  }

  /** Seconds by which these clocks are ahead of UTC. */
  override utcOffset(time: ICAL.Time): number {
    return (wallMs(time) - instantAt(dateOf(time), hourOf(time), this.#name) - time.second * 1000) / 1000;
  }
}

const NAMED = /TZID=(?:"([^"]+)"|([^:;\r\n]+))/g;

/** Makes the zones that a calendar names known, as far as this system knows them. */
export function registerSystemZones(text: string): void {
  for (const [, quoted, bare] of text.matchAll(NAMED)) {
    const name = quoted ?? bare ?? '';
    if (!ICAL.TimezoneService.has(name) && isKnown(name)) ICAL.TimezoneService.register(new SystemZone(name), name);
  }
}

function isKnown(name: string): boolean {
  try {
    return name.includes('/') && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Returns the moment that a calendar names: in its zone, or by the clocks of the house where it names none
 * that is known. An hour that is skipped is the moment of the change; of one that comes twice the first counts.
 */
export function instantOf(time: ICAL.Time, house: string): { at: string; isAllDay: boolean } {
  const zone = time.isDate ? null : time.zone;
  const atMs =
    zone === ICAL.Timezone.utcTimezone
      ? wallMs(time)
      : zone === null || zone === ICAL.Timezone.localTimezone
        ? instantAt(dateOf(time), time.isDate ? '00:00' : hourOf(time), house)
        : time.toUnixTime() * 1000;
  return { at: new Date(atMs).toISOString(), isAllDay: time.isDate };
}

function wallMs({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function dateOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`;
}

function hourOf({ hour, minute }: ICAL.Time): string {
  return `${padded(hour)}:${padded(minute)}`;
}

function padded(figure: number): string {
  return String(figure).padStart(2, '0');
}
