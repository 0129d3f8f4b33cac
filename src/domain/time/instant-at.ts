import { zoneFormats } from './zone-formats.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

const formatIn = zoneFormats('en', {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * Returns the instant at which the zone's clocks first show that hour, or a later one, on that
 * date; milliseconds since 1970. An hour skipped in spring is the moment of the change. For an hour
 * repeated in autumn the first counts.
 */
export function instantAt(date: string, hour: string, timeZone: string): number {
  const read = Date.parse(`${date}T${hour}:00Z`);
  const before = read - offsetMs(read - dayMs, timeZone);
  const after = read - offsetMs(read + dayMs, timeZone);
  const first = [Math.min(before, after), Math.max(before, after)].find((at) => at + offsetMs(at, timeZone) === read);
  return first ?? changeBetween(after, before, timeZone);
}

/** The minute at which the clocks were changed. */
function changeBetween(from: number, to: number, timeZone: string): number {
  const old = offsetMs(from, timeZone);
  let [unchanged, changed] = [from, to];
  while (changed - unchanged > minuteMs) {
    const middle = unchanged + Math.floor((changed - unchanged) / 2 / minuteMs) * minuteMs;
    if (offsetMs(middle, timeZone) === old) unchanged = middle;
    else changed = middle;
  }
  return changed;
}

/** Returns the zone's offset from UTC at that moment, in ms; positive if ahead. */
function offsetMs(at: number, timeZone: string): number {
  const part = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
