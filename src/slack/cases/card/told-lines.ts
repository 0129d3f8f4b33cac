import type { Handoff } from '../../../domain/cases/model/case-state.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import { inertMrkdwn } from './card-lines.ts';

const LONGEST = 100;
/** Limit where several lines follow each other. */
const SHORT = 40;

/**
 * Returns who was notified about the person at risk, one line each, oldest first. Of very many it
 * keeps the last ones. Empty when nobody was notified.
 */
export function toldLines(view: CaseView, texts: Texts, most = 10): string {
  const { handoffs } = view.state;
  const longest = handoffs.length > 1 ? SHORT : LONGEST;
  const earlier = handoffs.length - most;
  return [
    ...(earlier > 0 ? [texts.t('card.told_more', { count: earlier })] : []),
    ...handoffs.slice(-most).map((handoff) => toldLine(handoff, view, texts, longest)),
  ].join('\n');
}

/** Returns the line with who was notified, on which phone, when, and by whom. */
export function toldLine(
  { who, phone, at, recordedBy }: Handoff,
  { timeZone, mask }: Pick<CaseView, 'timeZone' | 'mask'>,
  texts: Texts,
  longest = LONGEST,
): string {
  return texts.t('card.told', {
    whom: inertMrkdwn(truncate(mask(who), longest)),
    phone: inertMrkdwn(mask(phone)),
    at: formatMoment(at, timeZone, texts),
    who: mentionOf(recordedBy),
  });
}
