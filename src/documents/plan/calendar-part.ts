import type { Institution } from '../../domain/handbook/institution.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { daysAfter, weekdayOf } from '../../domain/time/calendar-days.ts';
import type { Quarter } from '../../domain/time/quarters.ts';
import { formatDay, formatDayOfMonth, formatDays, formatMonthName, formatWeekdayOf } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { namedRows, paragraph } from '../report/report-document.ts';
import type { PlanContext } from './plan-context.ts';

type CalendarItem = NonNullable<Institution['plan']['calendar']>[number];

/** Days in a row from which on they are a run: `12–16`. */
const RUN = 3;

/** Shows what is published when: each date of the quarter, its elections and holidays, and dates that come later. */
export function calendarBlocks(context: PlanContext): ReportBlock[] {
  const { handbook, texts, quarter } = context;
  const { calendar = [] } = handbook.institution.plan;
  if (calendar.length === 0) return [];
  const rows = calendar.flatMap((item) => {
    const dates = datesOf(item, quarter);
    return dates.length === 0 ? [] : [calendarRow(item, dates, context)];
  });
  const heads = ['what', 'when', 'dates', 'networks', 'owner'] as const;
  const { year, number, first, last } = quarter;
  return [
    paragraph(texts.t('plan.quarter', { year, number, days: formatDays(first, last, texts) })),
    ...(rows.length === 0 ? [paragraph(texts.t('plan.no_dates'))] : []),
    ...namedRows(
      heads.map((head) => texts.t(`plan.head_${head}`)),
      rows,
    ),
    ...recurringBlocks(context),
    ...electionBlocks(context),
    ...holidayBlocks(context),
    ...laterBlocks(calendar, context),
  ];
}

/** Names the posts of which the handbook has the text. */
function recurringBlocks({ handbook: { contents, institution }, texts }: PlanContext): ReportBlock[] {
  const titles = contents.map((one) => inLanguage(one.titles, texts.language, institution.languages));
  return titles.length === 0 ? [] : [paragraph(texts.t('plan.recurring', { titles: formatList(titles, texts) }))];
}

function calendarRow(
  item: CalendarItem,
  dates: readonly string[],
  { texts, house, area, networks }: PlanContext,
): Cell[] {
  const { what, weekdays, at, owner } = item;
  const days = (weekdays ?? []).map((weekday) => formatWeekdayOf(weekday, texts));
  return [
    house(what),
    [...(days.length === 0 ? [] : [formatList(days, texts)]), at].join(', '),
    datesInWords(dates, texts),
    networks(item.networks),
    area(owner),
  ];
}

function datesOf({ weekdays, date }: CalendarItem, { first, last }: Quarter): string[] {
  if (weekdays === undefined) return date !== undefined && date >= first && date <= last ? [date] : [];
  return daysOf(first, last).filter((day) => weekdays.includes(weekdayOf(day)));
}

function daysOf(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** By months, days in a row as one: `octubre: 1–2, 5–9; noviembre: 3`. */
function datesInWords(dates: readonly string[], texts: Texts): string {
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  return months
    .map((month) => {
      const days = dates.filter((date) => date.startsWith(month)).map((date) => Number(date.slice(8)));
      return `${formatMonthName(`${month}-01`, texts)}: ${runsOf(days).join(', ')}`;
    })
    .join('; ');
}

function runsOf(days: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length < RUN ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}

function holidayBlocks({ handbook, texts, house, quarter: { first, last } }: PlanContext): ReportBlock[] {
  const within = handbook.institution.holidays.filter(({ date }) => date >= first && date <= last);
  return datedList(
    texts.t('plan.holidays'),
    within.map(({ date, name }) => [formatDayOfMonth(date, texts), house(name)]),
  );
}

function electionBlocks({ handbook, texts, quarter: { first, last } }: PlanContext): ReportBlock[] {
  return (handbook.institution.electoralPeriods ?? [])
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ from, to, scope }) =>
      paragraph(
        texts.t('plan.election', { election: texts.t(`electoral.${scope}`), days: formatDays(from, to, texts) }),
      ),
    );
}

function laterBlocks(calendar: readonly CalendarItem[], { texts, house, quarter }: PlanContext): ReportBlock[] {
  const later = calendar
    .flatMap(({ what, date }) => (date !== undefined && date > quarter.last ? [{ what, date }] : []))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  return datedList(
    texts.t('plan.later'),
    later.map(({ what, date }) => [formatDay(date, texts, 'short'), house(what)]),
  );
}

function datedList(title: string, dated: readonly (readonly [day: string, what: Cell])[]): ReportBlock[] {
  if (dated.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items: dated.map(([day, what]) => [`${day}: `, what]) },
  ];
}
