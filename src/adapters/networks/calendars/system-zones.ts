import ICAL from 'ical.js';
import { instantAt } from '../../../domain/time/instant-at.ts';

/** A time zone by its IANA name, as this system knows it: calendars often name one and do not describe it. */
class SystemZone extends ICAL.Timezone {
  readonly #name: string;
  /** Offset of each week in which the clocks do not change; null where they do. */
  readonly #weeks = new Map<number, number | null>();

  constructor(name: string) {
    super({ tzid: name });
    this.#name = name;
  }

  /** Seconds by which these clocks are ahead of UTC. A rule asks for thousands of dates, and each is dear. */
  override utcOffset(time: ICAL.Time): number {
    const atMs = wallMs(time);
    const week = Math.floor(atMs / WEEK_MS);
    let known = this.#weeks.get(week);
    if (known === undefined) {
      const [first, last] = [this.#offsetAt(week * WEEK_MS), this.#offsetAt((week + 1) * WEEK_MS)];
      known = first === last ? first : null;
      this.#weeks.set(week, known);
    }
    return known ?? this.#offsetAt(atMs);
  }

  #offsetAt(atMs: number): number {
    const minuteMs = Math.floor(atMs / 60_000) * 60_000;
    const [date = '', hour = ''] = new Date(minuteMs).toISOString().split('T');
    return (minuteMs - instantAt(date, hour.slice(0, 5), this.#name)) / 1000;
  }
}

const WEEK_MS = 604_800_000;
const NAMED = /TZID=(?:"([^"]+)"|([^:;\r\n]+))/g;

/**
 * Takes the zones of this system for those that a calendar names, as far as they are known here. Its own
 * description of such a zone is left aside: it is often old or cut short.
 */
export function takeSystemZones(calendar: ICAL.Component, text: string): void {
  for (const described of calendar.getAllSubcomponents('vtimezone')) {
    const name: unknown = described.getFirstPropertyValue('tzid');
    if (typeof name === 'string' && isKnown(name)) calendar.removeSubcomponent(described);
  }
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

const DAY_MS = 86_400_000;

/** Returns true for a time that is before the moment by the clocks of any zone: at once, without asking one. */
export function isLongBefore(time: ICAL.Time, moment: string): boolean {
  return wallMs(time) < Date.parse(moment) - 2 * DAY_MS;
}

function wallMs({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Returns the date that a calendar writes, such as `2026-12-01`. */
export function dateOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`;
}

function hourOf({ hour, minute }: ICAL.Time): string {
  return `${padded(hour)}:${padded(minute)}`;
}

function padded(figure: number): string {
  return String(figure).padStart(2, '0');
}
