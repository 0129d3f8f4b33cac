import { isDiscreetPlaybook } from '../../../domain/cases/at-risk/people-at-risk.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Texts } from '../../../i18n/texts.ts';

type Around = { handbook: Handbook; texts: Texts };

/**
 * Returns what a phone shows of a message about a crisis. Of violence, suicide and minors it is number and
 * severity alone.
 * @param said text for all other crises
 */
export function crisisNotification(
  { id, level, playbook }: Pick<Crisis, 'id' | 'level' | 'playbook'>,
  said: string,
  { handbook, texts }: Around,
): string {
  return isDiscreetPlaybook(playbook, handbook) ? texts.t('turn.crisis_news', { id, severity: level }) : said;
}

/** Returns what a phone shows of a list of a pause: its scope may name what a phone does not. */
export function pauseNotification(
  title: string,
  said: string,
  { scope }: Pick<Pause, 'scope'>,
  { handbook }: Pick<Around, 'handbook'>,
): string {
  const isDiscreet = scope.kind === 'playbook' && isDiscreetPlaybook(scope.playbook, handbook);
  return isDiscreet ? title : `${title}. ${said}`;
}
