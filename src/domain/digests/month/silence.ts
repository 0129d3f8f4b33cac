import { localDate } from '../../time/local-date.ts';
import type { Period } from '../figures.ts';

export const DAY_MS = 86_400_000;

/**
 * Returns the longest time without a post that ended in the period or goes on at its end. It may have begun before the
 * period, with the last post that is known from there.
 */
export function longestSilence(moments: readonly string[], { from, to }: Period): Period {
  const before = moments.filter((at) => at < from).toSorted();
  const within = moments.filter((at) => at >= from && at < to).toSorted();
  const marks = [before.at(-1) ?? from, ...within, to];
  const silences = marks.slice(1).map((end, index) => ({ from: marks[index] ?? end, to: end }));
  return silences.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest), { from: to, to });
}

/** In milliseconds. */
export function lengthOf({ from, to }: Period): number {
  return Date.parse(to) - Date.parse(from);
}

/** Counts the days of the calendar there from one end to the other, whatever its clocks did meanwhile. */
export function daysOf({ from, to }: Period, timeZone: string): number {
  return Math.round((Date.parse(localDate(to, timeZone)) - Date.parse(localDate(from, timeZone))) / DAY_MS);
}

/** Returns whether a profile that was last read then was read to that end, within a day. */
export function isReadUntil(end: string, readAt: string | null): boolean {
  return readAt !== null && Date.parse(end) - Date.parse(readAt) <= DAY_MS;
}
