import type { Pause } from '../../domain/cases/model/crises/pause.ts';
import type { ReportContext } from './report-context.ts';

/** Returns the scope of a pause in words: `todo lo aprobado, menos X`. */
export function scopeInWords(
  { scope, except }: Pick<Pause, 'scope' | 'except'>,
  { texts, networkName, playbookName }: ReportContext,
): string {
  const what =
    scope.kind === 'all'
      ? texts.t('pause.all')
      : scope.kind === 'network'
        ? texts.t('pause.network', { network: networkName(scope.network) })
        : texts.t('pause.playbook', { playbook: playbookName(scope.playbook) });
  return except === null ? what : texts.t('pause.except', { what, network: networkName(except) });
}
