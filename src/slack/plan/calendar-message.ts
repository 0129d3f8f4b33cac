import type { KnownBlock } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { CalendarLine } from '../../domain/plan/calendar-line.ts';
import type { PlanCalendar } from '../../domain/plan/read-calendar.ts';
import { daysAfter } from '../../domain/time/calendar-days.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDayOfMonth, formatDays, formatMoment, formatWeekday } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, contextBlock, escapeMrkdwn, headerBlock, sectionBlock } from '../kit/blocks.ts';
import { HOME_ACTIONS } from '../kit/ids.ts';
import { CONTENT_ACTIONS, PLAN_ACTIONS } from '../kit/plan/plan-ids.ts';
import { calendarLine } from './calendar-lines.ts';

/** Views of the calendar, with their days: the second is another click away. */
export const CALENDAR_DAYS = { week: 7, month: 31 } as const;
export type CalendarSpan = keyof typeof CALENDAR_DAYS;

/** Lines of a day, fewer until all days fit a message together. */
const MOST_LINES = [12, 8, 5, 3, 2, 1] as const;
/** Characters of all days together, and of one: Slack refuses a message of some 13,000, and a section of 3,000. */
const CHARACTERS = 9_000;
const OF_A_DAY = 2_900;

/** Place of a calendar: in the App Home a button shows the desk again. `isOurs`: true where contents of our own are planned. */
type Shown = { isOurs: boolean; isHome: boolean };

/** Shows what is planned, a day a heading and an item a line. */
export function calendarMessage(
  calendar: PlanCalendar,
  handbook: Handbook,
  texts: Texts,
  { isOurs, isHome }: Shown,
): { text: string; blocks: KnownBlock[] } {
  const title = texts.t('calendar.title', {
    days: formatDays(calendar.from, daysAfter(calendar.from, calendar.days - 1), texts),
  });
  const { days, isCut } = daysOf(calendar.lines, handbook, texts);
  const span: CalendarSpan = calendar.days > CALENDAR_DAYS.week ? 'month' : 'week';
  return {
    text: escapeMrkdwn(title),
    blocks: [
      headerBlock(title),
      ...(days.length === 0 ? [sectionBlock(texts.t('calendar.empty'))] : days.map(sectionBlock)),
      ...noteBlocks({ ...calendar, isCut: calendar.isCut || isCut }, handbook, texts),
      actionsBlock([
        ...(isOurs ? [button(texts.t('button.content_plan'), CONTENT_ACTIONS.plan, span, 'primary')] : []),
        otherView(span, texts),
        ...(isHome ? [button(texts.t('button.home_back'), HOME_ACTIONS.back, 'home')] : []),
      ]),
    ],
  };
}

function otherView(span: CalendarSpan, texts: Texts) {
  return span === 'week'
    ? button(texts.t('button.calendar_month'), PLAN_ACTIONS.calendar, 'month')
    : button(texts.t('button.calendar_week'), PLAN_ACTIONS.calendar, 'week');
}

/** The days on which there is something, each as a text: as many lines as fit, else as many days. */
function daysOf(lines: readonly CalendarLine[], handbook: Handbook, texts: Texts): { days: string[]; isCut: boolean } {
  const { timeZone } = handbook.institution;
  const days = [...Map.groupBy(lines, ({ at }) => localDate(at, timeZone))].map(([date, ofDay]) => ({
    heading: `*${escapeMrkdwn(`${formatWeekday(date, texts)}, ${formatDayOfMonth(date, texts)}`)}*`,
    lines: ofDay.map((line) => calendarLine(line, handbook, texts)),
  }));
  let shown: string[] = [];
  for (const most of MOST_LINES) {
    shown = days.map((day) => linesOfDay(day, most, texts));
    if (fitting(shown) === shown.length) break;
  }
  const fit = fitting(shown);
  return { days: shown.slice(0, fit), isCut: fit < shown.length };
}

/** Returns how many days, from the first on, fit a message. */
function fitting(days: readonly string[]): number {
  let sum = 0;
  const over = days.findIndex((text) => {
    sum += text.length;
    return sum > CHARACTERS || text.length > OF_A_DAY;
  });
  return over === -1 ? days.length : over;
}

function linesOfDay(
  { heading, lines }: { heading: string; lines: readonly string[] },
  most: number,
  texts: Texts,
): string {
  const rest = lines.length - most;
  const more = rest > 0 ? [texts.t('calendar.more', { count: rest })] : [];
  return [heading, ...lines.slice(0, most), ...more].join('\n');
}

function noteBlocks({ isCut, unread }: PlanCalendar, handbook: Handbook, texts: Texts): KnownBlock[] {
  const { timeZone } = handbook.institution;
  const troubles = unread.map(({ name, since }) =>
    texts.t('calendar.unread', { name: escapeMrkdwn(name), since: formatMoment(since, timeZone, texts) }),
  );
  return [
    // One block: a message with more than fifty is refused whole.
    ...(troubles.length === 0 ? [] : [contextBlock(troubles.join('\n'))]),
    ...(isCut ? [contextBlock(texts.t('calendar.cut'))] : []),
  ];
}
