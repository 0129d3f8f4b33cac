import { isOver } from '../../../domain/cases/breaches/breach-clock.ts';
import type { Breach } from '../../../domain/cases/model/breaches/breach.ts';
import { NOTICE_SLOTS, noticeOf } from '../../../domain/cases/model/breaches/breach.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CaseView } from '../view/case-view.ts';

/** The notice as plain text: whose it is, since when the house has known, and its slots in the order of the law. */
export function noticeText(
  breach: Breach,
  { state, timeZone, now }: Pick<CaseView, 'state' | 'timeZone' | 'now'>,
  { institution }: Handbook,
  texts: Texts,
): string {
  const notice = noticeOf(breach);
  const isLate = isOver(breach, now);
  const asked = NOTICE_SLOTS.filter((slot) => slot !== 'late' || isLate || (notice.late ?? '') !== '');
  return [
    texts.t('notice.heading'),
    texts.t('notice.controller', {
      institution: inLanguage(institution.names, texts.language, institution.languages),
    }),
    texts.t('notice.aware', { at: formatMoment(breach.awareAt, timeZone, texts), timeZone }),
    texts.t('notice.case', { id: state.core.id }),
    ...asked.map(
      (slot, place) => `\n${place + 1}. ${texts.t(`notice.${slot}`)}\n${notice[slot] || texts.t('notice.empty')}`,
    ),
  ].join('\n');
}
