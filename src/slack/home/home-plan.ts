import type { KnownBlock } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { CalendarLine } from '../../domain/plan/calendar-line.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatWeekday } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, sectionBlock } from '../kit/blocks.ts';
import { CONTENT_ACTIONS, PLAN_ACTIONS } from '../kit/plan/plan-ids.ts';
import { calendarLine } from '../plan/calendar-lines.ts';

/** Number of planned items that App Home shows. */
export const PLANNED_SHOWN = 3;

/** The next items of the plan; null where it is off. */
export type HomePlan = {
  /** Null while a crisis is open: then nothing is read for them. */
  lines: readonly CalendarLine[] | null;
  /** True where posts of our own are planned. */
  isOurs: boolean;
  handbook: Handbook;
} | null;

/** Returns what comes next of the plan, an item a line, with the button that opens its calendar here. */
export function planBlocks(plan: HomePlan, texts: Texts): KnownBlock[] {
  if (plan === null) return [];
  const { isOurs } = plan;
  return [
    { type: 'divider' },
    sectionBlock([`*${texts.t('home.plan')}*`, ...linesOf(plan, texts)].join('\n')),
    actionsBlock([
      button(texts.t('button.calendar_week'), PLAN_ACTIONS.calendar, 'week'),
      ...(isOurs ? [button(texts.t('button.content_plan'), CONTENT_ACTIONS.plan, 'home')] : []),
    ]),
  ];
}

function linesOf({ lines, handbook }: NonNullable<HomePlan>, texts: Texts): string[] {
  if (lines === null) return [texts.t('home.plan_crisis')];
  if (lines.length === 0) return [texts.t('home.plan_none')];
  const { timeZone } = handbook.institution;
  const day = ({ at }: CalendarLine) => formatWeekday(localDate(at, timeZone), texts, 'short');
  return lines.map((line) => `${day(line)} ${calendarLine(line, handbook, texts)}`);
}
