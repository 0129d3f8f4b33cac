import type { ElectoralPeriod } from '../../domain/handbook/electoral-period.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from './blocks.ts';

const LONGEST_NOTE = 150;

/**
 * Returns the line about the election that is called: whose, until when, and what that means for a
 * text, with the handbook's note on it. Empty while none is called.
 */
export function electoralLine(period: ElectoralPeriod | null, texts: Texts): string {
  if (period === null) return '';
  const line = texts.t('electoral.line', {
    election: texts.t(`electoral.${period.scope}`),
    until: formatDay(period.to, texts),
  });
  return period.note === undefined ? line : `${line} (${escapeMrkdwn(truncate(period.note, LONGEST_NOTE))})`;
}
