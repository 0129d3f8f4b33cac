import type { Chart, Counts, PostsPerHour } from '../../domain/digests/chart.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDayAndMonth } from '../../i18n/dates.ts';
import { textsIn } from '../../i18n/texts.ts';
import { truncate } from '../kit/blocks.ts';

type Series = { name: string; data: { label: string; value: number }[] };

/** Slack's block for a chart, as docs.slack.dev describes it; the installed types do not have it yet. */
export type ChartBlock = {
  type: 'data_visualization';
  title: string;
  chart: { type: 'bar' | 'line'; series: Series[]; axis_config: { categories: string[] } };
};

/** Slack's limits of a chart. */
const TITLE = 50;
const LABEL = 20;
const MOST_SERIES = 6;
const MOST_CATEGORIES = 20;

/**
 * Returns the blocks that show a chart in Slack's own way; null where it would lose something there. Times in minutes and in
 * days share no axis of Slack's.
 */
export function nativeChart(chart: Chart): ChartBlock[] | null {
  const charts = chart.kind === 'posts_per_hour' ? [perDay(chart)] : chart.kind === 'counts' ? byGroup(chart) : [];
  return charts.length > 0 && charts.every(fits) ? charts : null;
}

/** Hours are more columns than Slack shows: they are added up by day. */
function perDay(chart: Chart & PostsPerHour): ChartBlock {
  const texts = textsIn(chart.language);
  const days = chart.starts.map((start) => localDate(start, chart.timeZone));
  const dates = [...new Set(days)];
  const on = (date: string, counts: readonly number[]) =>
    counts.reduce((sum, count, at) => (days[at] === date ? sum + count : sum), 0);
  const labelled = dates.map((date) => ({ date, label: formatDayAndMonth(date, texts) }));
  return {
    type: 'data_visualization',
    title: truncate(texts.t('picture.per_day'), TITLE),
    chart: {
      type: 'line',
      series: chart.series.map(({ label: name, counts }) => ({
        name: truncate(name, LABEL),
        data: labelled.map(({ date, label }) => ({ label, value: on(date, counts) })),
      })),
      axis_config: { categories: labelled.map(({ label }) => label) },
    },
  };
}

function byGroup(chart: Chart & Counts): ChartBlock[] {
  return chart.groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ label: group, rows }) => {
      const data = rows.map(({ label, count }) => ({ label: truncate(label, LABEL), value: count }));
      return {
        type: 'data_visualization',
        title: truncate(`${chart.title}: ${group}`, TITLE),
        chart: {
          type: 'bar',
          series: [{ name: truncate(group, LABEL), data }],
          axis_config: { categories: data.map(({ label }) => label) },
        },
      };
    });
}

/** Names that were cut to the same letters are two series or two columns of one name, which Slack refuses. */
function fits({ chart: { series, axis_config } }: ChartBlock): boolean {
  const names = series.map(({ name }) => name);
  const { categories } = axis_config;
  const areFew = series.length > 0 && series.length <= MOST_SERIES && categories.length <= MOST_CATEGORIES;
  return areFew && areDifferent(names) && areDifferent(categories);
}

function areDifferent(words: readonly string[]): boolean {
  return words.every((word) => word !== '') && new Set(words).size === words.length;
}
