import type { KnownBlock } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { CalendarLine } from '../../domain/plan/calendar-line.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatWeekday } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { sectionBlock } from '../kit/blocks.ts';
import { calendarLine } from '../plan/calendar-lines.ts';

/** Number of planned items that App Home shows. */
export const PLANNED_SHOWN = 3;

/** The next items of the plan; null where it is off. */
export type HomePlan = { lines: readonly CalendarLine[]; handbook: Handbook } | null;

/** Returns what comes next of the plan, an item a line. */
export function planBlocks(plan: HomePlan, texts: Texts): KnownBlock[] {
  if (plan === null) return [];
  const { lines, handbook } = plan;
  const day = ({ at }: CalendarLine) => formatWeekday(localDate(at, handbook.institution.timeZone), texts, 'short');
  const shown = lines.map((line) => `${day(line)} ${calendarLine(line, handbook, texts)}`);
  return [
    { type: 'divider' },
    sectionBlock(
      [`*${texts.t('home.plan')}*`, ...(shown.length === 0 ? [texts.t('home.plan_none')] : shown)].join('\n'),
    ),
  ];
}
