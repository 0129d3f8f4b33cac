import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CrisisView } from './crisis-view.ts';

/** Returns the scope of a pause in words: `todo, salvo X`. */
export function scopeText(
  { scope, except }: Pick<Pause, 'scope' | 'except'>,
  { networkName, playbookName }: Pick<CrisisView, 'networkName' | 'playbookName'>,
  texts: Texts,
): string {
  const what = whatOf(scope, { networkName, playbookName }, texts);
  return except === null ? what : texts.t('pause.except', { what, network: networkName(except) });
}

/** Returns the scope for a button, which shows every sign as it is. */
export function plainScope(...given: Parameters<typeof scopeText>): string {
  return scopeText(...given)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function whatOf(
  scope: Pause['scope'],
  { networkName, playbookName }: Pick<CrisisView, 'networkName' | 'playbookName'>,
  texts: Texts,
): string {
  switch (scope.kind) {
    case 'all':
      return texts.t('pause.all');
    case 'none':
      return texts.t('pause.nothing');
    case 'network':
      return texts.t('pause.network', { network: networkName(scope.network) });
    case 'playbook':
      return texts.t('pause.playbook', { playbook: playbookName(scope.playbook) });
  }
}
