import type { KnownBlock } from '@slack/types';
import type { PauseTask } from '../../../domain/cases/model/crises/pause.ts';
import type { UnreadCalendar } from '../../../domain/plan/read-calendar.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { formatDayAndMonth, formatMoment } from '../../../i18n/dates.ts';
import type { TaskWords } from '../../../i18n/pause-tasks.ts';
import { pauseTaskText } from '../../../i18n/pause-tasks.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn } from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisContext, CrisisView } from './crisis-view.ts';

/** Characters that a planned item may have: its title and who stops it are short, and how has to be read whole. */
const LONGEST_PLANNED = 520;

/** Returns the words of a task, cut to that length unless they end with how it is stopped; those of a pinned post lead to it. */
export function pauseTaskWords(task: TaskWords & Pick<PauseTask, 'link'>, most: number, texts: Texts): string {
  const isWhole = task.kind === 'planned' || task.kind === 'pinned_post';
  return linkTo(task.link ?? null, typedWords(pauseTaskText(task, texts), isWhole ? LONGEST_PLANNED : most));
}

/** Returns when a task would be published, behind its words: a day where no hour is planned. */
export function pauseTaskDue(
  { dueAt, item }: Pick<PauseTask, 'dueAt' | 'item'>,
  { handbook, texts, now, when }: CrisisContext & Pick<CrisisView, 'when'>,
): string {
  if (dueAt === null) return '';
  if (item?.isAllDay !== true) return ` · ${texts.t('pause.due', { at: when(dueAt) })}`;
  const { timeZone } = handbook.institution;
  const date = localDate(dueAt, timeZone);
  const day = date === localDate(now, timeZone) ? [] : [formatDayAndMonth(date, texts)];
  return ` · ${texts.t('pause.due', { at: [...day, texts.t('calendar.all_day')].join(' ') })}`;
}

/** Says of which calendars only what was known is in a list: nobody takes it for all that is planned. */
export function unreadBlocks(
  unread: readonly UnreadCalendar[],
  { handbook, texts }: Pick<CrisisContext, 'handbook' | 'texts'>,
): KnownBlock[] {
  const { timeZone } = handbook.institution;
  const said = unread.map(({ name, since }) =>
    texts.t('calendar.unread', { name: escapeMrkdwn(name), since: formatMoment(since, timeZone, texts) }),
  );
  return said.length === 0 ? [] : [contextBlock(said.join('\n'))];
}
