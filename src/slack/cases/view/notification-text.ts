import { isDiscreet, isDiscreetPlaybook } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { dangersIn, isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
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

/** Returns whether notifications name the case by its number: for its danger, its playbook or its crisis. */
export function isNamedByNumber(state: CaseState, handbook: Handbook): boolean {
  const { core, crisis } = state;
  if (isDiscreet(state) || playbookById(handbook, core.playbook)?.discreet === true) return true;
  if (crisis !== null && isDiscreetPlaybook(crisis.playbook, handbook)) return true;
  return isAtRisk(state) && dangersIn(core.assessment).length === 0;
}
