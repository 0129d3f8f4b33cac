import { median } from '../../statistics/median.ts';

/** Posts a minute, and how far from it an ordinary week may be. */
export type Usual = { perMinute: number; spread: number };

/** Makes of the median of absolute deviations what a standard deviation would be, for figures that spread normally. */
const MAD_TO_DEVIATION = 1.4826;

/**
 * Returns the usual posts at an hour of a weekday, from the same hour of past weeks. Uses the
 * median, which one flood does not move, and the median absolute deviation. Without any week, only
 * the floor of `findSpike` holds.
 * @param perWeek posts a minute in each of those weeks
 */
export function usualPosts(perWeek: readonly number[]): Usual {
  const middle = median(perWeek) ?? 0;
  const deviation = median(perWeek.map((one) => Math.abs(one - middle))) ?? 0;
  return { perMinute: middle, spread: deviation * MAD_TO_DEVIATION };
}
