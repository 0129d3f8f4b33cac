/** Fewest texts that a tail is fitted to: a threshold set by the ten nearest the budget would move with each of them. */
const FITTED = 200;
/** The same, as a multiple of the texts that may exceed the threshold. */
const FITTED_OF_BUDGET = 2;
/** Most of all texts that are a tail; the others are the body. */
const LARGEST_TAIL = 1 / 4;
/** Odds of no share are nothing; this share stands for it. */
const LEAST = 1e-9;

/**
 * Returns the log-odds that about `most` of these texts exceed. The highest are fitted as an exponential
 * tail, so that one text more or less hardly moves the threshold.
 */
export function exceededBy(most: number, logOdds: readonly number[]): number {
  if (most <= 0) return Number.POSITIVE_INFINITY;
  const sorted = logOdds.toSorted((one, other) => other - one);
  const wanted = Math.max(FITTED, FITTED_OF_BUDGET * most);
  const fitted = Math.max(1, Math.round(Math.min(LARGEST_TAIL * sorted.length, wanted)));
  const from = sorted[fitted];
  if (from === undefined || most >= sorted.length) return Number.NEGATIVE_INFINITY;
  const mean = sorted.slice(0, fitted).reduce((sum, one) => sum + one - from, 0) / fitted;
  return from + mean * Math.log(fitted / most);
}

export function logOddsOf(share: number): number {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, share));
  return Math.log(bounded / (1 - bounded));
}

export function shareOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
