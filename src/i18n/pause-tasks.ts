import type { PauseTask } from '../domain/cases/model/crises/pause.ts';
import { formatList } from './lists.ts';
import type { Texts } from './texts.ts';

/** Returns the words of a pause task; of pinned posts it holds the names of the networks alone. */
export function pauseTaskText({ kind, what }: Pick<PauseTask, 'kind' | 'what'>, texts: Texts): string {
  return kind === 'pinned' ? texts.t('pause.pinned', { networks: formatList(what.split(', '), texts) }) : what;
}
