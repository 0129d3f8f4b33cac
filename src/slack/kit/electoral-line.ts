import type { ElectoralPeriod } from '../../domain/handbook/electoral-period.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';

/**
 * Returns the line about the election that is called: whose, until when, and what that means for a
 * text. Empty while none is called.
 */
export function electoralLine(period: ElectoralPeriod | null, texts: Texts): string {
  if (period === null) return '';
  return texts.t('electoral.line', {
    election: texts.t(`electoral.${period.scope}`),
    until: formatDay(period.to, texts),
  });
}
