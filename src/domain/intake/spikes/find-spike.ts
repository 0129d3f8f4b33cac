import type { Usual } from './usual-posts.ts';

/**
 * Both a burst and a slow rise are seen; below the floor nothing is a spike, however quiet it usually is: so few posts are read one by one.
 */
const WINDOWS = [
  { minutes: 5, floor: 15 },
  { minutes: 60, floor: 30 },
] as const;
/** Over so long it must have gone back to the usual to be over. */
const CALM = { minutes: 15, floor: 8, deviations: 2 } as const;
const DEVIATIONS = 4;

/** @param countOf posts of the last minutes @returns posts a minute, of the window in which they are most; null for no spike */
export function findSpike(countOf: (minutes: number) => number, usual: Usual): number | null {
  if (isCalm(countOf, usual)) return null;
  const rates = WINDOWS.filter(({ minutes, floor }) => {
    const count = countOf(minutes);
    return count >= floor && count >= highest(usual, minutes, DEVIATIONS);
  }).map(({ minutes }) => countOf(minutes) / minutes);
  return rates.length === 0 ? null : Math.max(...rates);
}

/** Returns true when the posts are as few as usual again. */
export function isCalm(countOf: (minutes: number) => number, usual: Usual): boolean {
  return countOf(CALM.minutes) < Math.max(CALM.floor, highest(usual, CALM.minutes, CALM.deviations));
}

/**
 * Returns the most posts that an ordinary period can bring. Chance alone spreads a count by its
 * root, and weeks differ beside that.
 */
function highest({ perMinute, spread }: Usual, minutes: number, deviations: number): number {
  const expected = perMinute * minutes;
  return expected + deviations * Math.max(spread * minutes, Math.sqrt(expected), 1);
}
