import type { ActionFigure } from '../domain/digests/month/actions-of-month.ts';
import { formatNumber } from './numbers.ts';
import type { Texts } from './texts.ts';

/** Says what a figure came to, of how many, and what is wanted: `93 % (de 40), y se pide 90 %: hecha`. */
export function figureInWords({ atLeast, reached, of, isDone }: ActionFigure, texts: Texts): string {
  const percent = (share: number) => texts.t('month.percent', { share: formatNumber(share, texts) });
  const wanted = percent(atLeast);
  if (isDone === null) return texts.t('done.unknown', { wanted });
  // Never rounded up: all of them means all.
  const share = percent(Math.floor((100 * reached) / of));
  return texts.t(isDone ? 'done.reached' : 'done.missed', { share, of: formatNumber(of, texts), wanted });
}
