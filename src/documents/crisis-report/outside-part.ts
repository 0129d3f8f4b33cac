import type { CrisisReport } from '../../domain/crises/report/crisis-report.ts';
import type { ActionOfWeek } from '../../domain/digests/actions-of-week.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDay, formatDayAndMonth } from '../../i18n/dates.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { pauseTaskText } from '../../i18n/pause-tasks.ts';
import type { ReportSection } from '../report/report-document.ts';
import { linkCell, tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** Builds the section on circulating claims that were false, or might be. */
export function hoaxesSection({ hoaxes }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, typed, moment } = context;
  const heads = ['hoax', 'status', 'truth', 'source', 'first_seen', 'seen', 'priority'] as const;
  return {
    title: texts.t('recap.hoaxes'),
    blocks: tableRows(
      heads.map((head) => texts.t(`recap.${head}`)),
      hoaxes.map((one) => [
        `${one.id}. ${typed(one.claim)}`,
        { text: texts.t(`hoax.status_${one.status}`), strong: true },
        one.truth === null ? '–' : typed(one.truth),
        one.source === null ? '–' : linkCell(typed(one.source.body), one.source.link),
        moment(one.firstSeenAt),
        formatNumber(one.seen, texts),
        one.priority === null ? '–' : texts.t(`hoax.priority_${one.priority}`),
      ]),
    ),
  };
}

/**
 * Builds the section on items that the calendar and other tools would have published during a
 * pause, and on who stopped them.
 */
export function pauseTasksSection(
  { errands }: CrisisReport,
  { handbook, texts, moment, who }: ReportContext,
): ReportSection {
  const { timeZone } = handbook.institution;
  const day = (at: string) => `${formatDayAndMonth(localDate(at, timeZone), texts)} ${texts.t('calendar.all_day')}`;
  return {
    title: texts.t('recap.errands'),
    blocks: tableRows(
      [texts.t('recap.paused_at'), texts.t('recap.what'), texts.t('recap.due'), texts.t('recap.stopped')],
      errands.map(({ pausedAt, kind, what, dueAt, isAllDay, stopped }) => [
        moment(pausedAt),
        pauseTaskText({ kind, what }, texts),
        dueAt === null ? '–' : isAllDay ? day(dueAt) : moment(dueAt),
        stopped === null
          ? { text: texts.t('recap.not_stopped'), strong: true }
          : texts.t('recap.stopped_by', { who: who(stopped.by), at: moment(stopped.at) }),
      ]),
    ),
  };
}

/** Actions of the communication plan that were done in those days. */
export function actionsSection(actions: readonly ActionOfWeek[], { texts }: ReportContext): ReportSection {
  return {
    title: texts.t('recap.actions'),
    blocks: tableRows(
      [texts.t('recap.action'), texts.t('recap.area'), texts.t('recap.done_on')],
      actions.map(({ what, owner, doneOn }) => [
        what,
        owner ?? '–',
        doneOn.map((date) => formatDay(date, texts, 'short')).join(', '),
      ]),
    ),
  };
}
