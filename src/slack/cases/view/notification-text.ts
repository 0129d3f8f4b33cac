import type { Texts } from '../../../i18n/texts.ts';
import type { CaseView } from './case-view.ts';

/**
 * Returns what a phone shows of a message about a case. Of violence, suicide and minors it is number and
 * severity alone, and so it is while nobody knows what a person is in danger of.
 * @param said text for all other cases
 */
export function notificationText(
  { state, isNamedByNumber }: Pick<CaseView, 'state' | 'isNamedByNumber'>,
  said: string,
  texts: Texts,
): string {
  const { id, severity } = state.core;
  return isNamedByNumber ? texts.t('turn.news', { id, severity }) : said;
}
