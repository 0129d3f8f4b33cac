import type { PauseTask } from '../domain/cases/model/crises/pause.ts';
import { formatList } from './lists.ts';
import type { Texts } from './texts.ts';

/** Words of a pause task, and what the bot has read for it. */
export type TaskWords = Pick<PauseTask, 'kind' | 'what' | 'read'>;

/** Returns the words of a pause task; of a request to look it holds the names of the networks alone. */
export function pauseTaskText({ kind, what, read }: TaskWords, texts: Texts): string {
  if (kind === 'pinned_post') return texts.t('pause.pinned_post', { what });
  return kind === 'pinned' ? requestToLook(what.split(', '), read, texts) : what;
}

/** Asks for the profiles that the bot has not read, and says which of the others have nothing pinned. */
function requestToLook(all: readonly string[], read: TaskWords['read'], texts: Texts): string {
  const { found = [], none = [] } = read ?? {};
  const unread = all.filter((name) => !found.includes(name) && !none.includes(name));
  const asked = unread.length === 0 ? [] : [texts.t('pause.pinned', { networks: formatList(unread, texts) })];
  const empty = none.length === 0 ? [] : [texts.t('pause.pinned_none', { networks: formatList(none, texts) })];
  const whole = [...asked, ...empty];
  return whole.length === 0 ? texts.t('pause.pinned_read', { networks: formatList(found, texts) }) : whole.join(' · ');
}
