import type { Chart } from '../../domain/digests/chart.ts';
import type { Period, PostCount } from '../../domain/digests/figures.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { classRow } from '../../domain/handbook/handbook.ts';
import type { PostClass } from '../../domain/handbook/vocabulary.ts';
import { POST_CLASSES } from '../../domain/handbook/vocabulary.ts';
import { daysAfter } from '../../domain/time/calendar-days.ts';
import { instantAt } from '../../domain/time/instant-at.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { momentAfter } from '../../domain/time/moment-after.ts';
import { formatDayOfWeek, formatHour } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { amountText, periodInWords, postsInWords, titleIn } from './in-words.ts';

const hourMs = 3_600_000;
/** A longer time is counted by days. */
const MOST_HOURS = 8 * 24;
/** Classes that are named; the others stand together in a row of their own. */
const NAMED = 5;

type Series = { id: PostClass | 'others'; label: string; counts: number[] };
type Columns = { column: 'hour' | 'day'; starts: string[] };
type Counted = Pick<PostCount, 'hour' | 'class' | 'count'>;

/**
 * Posts of a period by hour and class; by day, when it is longer than eight.
 * @param counts hours that begin where those of the period do
 */
export function postsPerHour(counts: readonly Counted[], period: Period, handbook: Handbook, texts: Texts): Chart {
  const { timeZone } = handbook.institution;
  const columns = columnsOf(period, timeZone);
  const series = seriesOf(counts, columns, handbook, texts);
  const sums = columns.starts.map((_, at) => sum(series.map((one) => one.counts[at] ?? 0)));
  const said = `${periodInWords(period, timeZone, texts)}: ${postsInWords(sum(sums), texts)}`;
  const peak = sum(sums) === 0 ? [] : [peakInWords(sums, columns, timeZone, texts)];
  const subtitle = [said, ...peak].join('. ');
  const list = series.map((one) => `${one.label} ${amountText(sum(one.counts), texts)}`).join(', ');
  return {
    kind: 'posts_per_hour',
    title: texts.t(columns.column === 'hour' ? 'picture.per_hour' : 'picture.per_day'),
    subtitle,
    alt: list === '' ? subtitle : `${subtitle}. ${texts.t('picture.by_class', { list })}`,
    nothing: texts.t('picture.no_posts'),
    language: texts.language,
    ...columns,
    timeZone,
    all: texts.t('picture.all'),
    series,
  };
}

function columnsOf({ from, to }: Period, timeZone: string): Columns {
  const hours = Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / hourMs));
  if (hours <= MOST_HOURS) {
    const starts = Array.from({ length: hours }, (_, at) => momentAfter(from, at * hourMs));
    return { column: 'hour', starts };
  }
  const starts = [];
  const last = localDate(momentAfter(to, -1), timeZone);
  for (let date = localDate(from, timeZone); date <= last; date = daysAfter(date, 1)) {
    starts.push(new Date(instantAt(date, '00:00', timeZone)).toISOString());
  }
  return { column: 'day', starts };
}

/** People at risk always have a row of their own; then the most frequent, in the order in which triage asks. */
function seriesOf(counts: readonly Counted[], { starts }: Columns, handbook: Handbook, texts: Texts): Series[] {
  const countsOf = (classes: readonly PostClass[]) => {
    const columns = starts.map(() => 0);
    for (const counted of counts) {
      if (!classes.includes(counted.class)) continue;
      const column = columnAt(counted.hour, starts);
      columns[column] = (columns[column] ?? 0) + counted.count;
    }
    return columns;
  };
  const totals = POST_CLASSES.map((id) => ({ id, total: sum(countsOf([id])) })).filter(({ total }) => total > 0);
  const order = (one: { id: PostClass; total: number }) =>
    one.id === 'life_risk' ? Number.POSITIVE_INFINITY : one.total;
  const ranked = totals.toSorted((one, other) => order(other) - order(one)).map(({ id }) => id);
  const few = ranked.length <= NAMED + 1 ? ranked : ranked.slice(0, NAMED);
  const others = ranked.filter((id) => !few.includes(id));
  return [
    ...POST_CLASSES.filter((id) => few.includes(id)).map((id) => ({
      id,
      label: titleIn(classRow(handbook, id).titles, handbook, texts),
      counts: countsOf([id]),
    })),
    ...(others.length === 0
      ? []
      : [{ id: 'others' as const, label: texts.t('picture.other_classes'), counts: countsOf(others) }]),
  ];
}

/** The last column that begins then or before. */
function columnAt(hour: string, starts: readonly string[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((starts[middle] ?? '') <= hour) low = middle;
    else high = middle;
  }
  return low;
}

function peakInWords(sums: readonly number[], { column, starts }: Columns, timeZone: string, texts: Texts): string {
  const most = Math.max(...sums);
  const at = starts[sums.indexOf(most)] ?? '';
  const date = formatDayOfWeek(localDate(at, timeZone), texts);
  if (column === 'day') return texts.t('picture.peak_day', { amount: amountText(most, texts), date });
  return texts.t('picture.peak_hour', { amount: amountText(most, texts), date, hour: formatHour(at, timeZone) });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
