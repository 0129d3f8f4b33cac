import type { Texts } from './texts.ts';

/**
 * Returns the time in which something is due, with the most that it may take where the handbook says it: `5 min, 15 min at worst`.
 * @param duration a number of minutes in words
 */
export function targetInWords(
  target: number,
  worst: number | null,
  duration: (minutes: number) => string,
  texts: Pick<Texts, 't'>,
): string {
  return worst === null
    ? duration(target)
    : texts.t('target.at_worst', { target: duration(target), worst: duration(worst) });
}
