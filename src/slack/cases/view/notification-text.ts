import { isDiscreet } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { dangersIn, isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Texts } from '../../../i18n/texts.ts';

/**
 * Returns what a phone shows of a message about a case. Of violence, suicide and minors it is number and
 * severity alone, and so it is while nobody knows what a person is in danger of.
 * @param said text for all other cases
 */
export function notificationText(state: CaseState, said: string, texts: Texts): string {
  const { id, severity } = state.core;
  return isNamedByNumber(state) ? texts.t('turn.news', { id, severity }) : said;
}

function isNamedByNumber(state: CaseState): boolean {
  return isDiscreet(state) || (isAtRisk(state) && dangersIn(state.core.assessment).length === 0);
}
