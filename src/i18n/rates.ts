import { formatNumber } from './numbers.ts';
import type { Texts } from './texts.ts';

/** Smallest rate that is written as a figure. */
const SMALLEST = 0.1;

/** Writes a rate to one decimal. One too small for that says so: only nothing is written as 0. */
export function formatRate(rate: number, texts: Texts): string {
  const figure = (amount: number) => formatNumber(amount, texts, { maximumFractionDigits: 1 });
  return rate > 0 && rate < SMALLEST / 2 ? texts.t('month.less_than', { figure: figure(SMALLEST) }) : figure(rate);
}
