import type { Chart, PostsPerHour } from '../../domain/digests/chart.ts';
import { countText } from './figures-in-words.ts';
import { fittedText } from './fitted-text.ts';
import { CLASS_COLOURS, PAGE, SIZE } from './looks.ts';
import type { Drawing, Mark } from './page.ts';
import { drawHeading, drawRule, drawText, emptyPage, PAGE_END } from './page.ts';
import type { ScaleSide } from './scale-side.ts';
import { figureAbove, nameBelow, scaleSide } from './scale-side.ts';
import { textWidth } from './text-width.ts';
import { timeMarks } from './time-marks.ts';

const LABEL = 25;
const ALL = { height: 130, room: 20 };
const ROW = { height: 28, gap: 9 };
const AXIS = 34;
/** A column of one must be seen beside one of hundreds. */
const LEAST = 2;

type Hours = Chart & PostsPerHour;
/** Position and height of a row's columns in the chart, and the value at the row's upper end. */
type Panel = { top: number; height: number; end: number };

/**
 * All posts of an hour stand on one another above; below, each class has a row of its own with its name, so that nobody has to tell
 * colours apart. The rows share one scale.
 */
export function drawPostsPerHour(chart: Hours): Drawing {
  const sums = chart.starts.map((_, at) => sum(chart.series.map(({ counts }) => counts[at] ?? 0)));
  const peak = Math.max(0, ...sums);
  if (peak === 0) return emptyPage(chart);
  const { marks, below } = drawHeading(chart);
  const side = scaleSide(peak, chart.language);
  const all: Panel = { top: below + LABEL + ALL.room, height: ALL.height, end: side.end };
  const rowsTop = all.top + all.height + AXIS + ROW.gap;
  const rowAt = (at: number) => rowsTop + at * (LABEL + ROW.height + ROW.gap);
  const end = Math.max(1, ...chart.series.flatMap(({ counts }) => counts));
  const rows = chart.series.map((_, at): Panel => ({ top: rowAt(at) + LABEL, height: ROW.height, end }));
  const peakX = side.left + ((sums.indexOf(peak) + 0.5) / sums.length) * side.width;
  return {
    height: rowAt(rows.length) - ROW.gap + PAGE_END,
    option: {
      ...columnsOf(chart, [all, ...rows], side),
      graphic: [
        ...marks,
        ...timeLines(chart, [all, ...rows], side),
        ...side.marks(all.top, all.height),
        ...rowHeading(chart.all, sum(sums), below, side, chart),
        figureAbove(countText(peak, chart.language), peakX, all.top + all.height * (1 - peak / all.end)),
        ...chart.series.flatMap(({ label, counts }, at) => rowHeading(label, sum(counts), rowAt(at), side, chart)),
        ...rows.map(({ top, height }) => level(top + height, side)),
      ],
    },
  };
}

/** The columns as ECharts draws them: a grid a row, and the first one stacked. */
function columnsOf(
  { series, starts }: Hours,
  panels: readonly Panel[],
  { left, width }: ScaleSide,
): Omit<Drawing['option'], 'graphic'> {
  const column = (grid: number, of: Hours['series'][number]) => ({
    type: 'bar',
    xAxisIndex: grid,
    yAxisIndex: grid,
    barCategoryGap: starts.length > 60 ? '12%' : '22%',
    ...(grid === 0 ? { stack: 'all' } : { barMinHeight: LEAST }),
    itemStyle: { color: CLASS_COLOURS[of.id] },
    // Nothing is drawn for none: a column of no height would still be given the least one.
    data: of.counts.map((value) => (value === 0 ? null : value)),
  });
  return {
    grid: panels.map(({ top, height }) => ({ left, width, top, height })),
    xAxis: panels.map((_, gridIndex) => ({ type: 'category', gridIndex, show: false, data: [...starts] })),
    yAxis: panels.map(({ end }, gridIndex) => ({ type: 'value', gridIndex, show: false, min: 0, max: end })),
    // The first name in the list is at the top of the stack, as it is among the rows.
    series: [...series.toReversed().map((of) => column(0, of)), ...series.map((of, at) => column(at + 1, of))],
  };
}

/** Names of days or hours below the first row, and where each begins a line through the columns of every row. */
function timeLines(chart: Hours, panels: readonly Panel[], { left, width }: ScaleSide): Mark[] {
  const xOf = (column: number) => left + (column / chart.starts.length) * width;
  const [all] = panels;
  const below = all === undefined ? 0 : all.top + all.height;
  return timeMarks(chart, chart.language).flatMap(({ from, at, label }) => {
    const x = xOf(from);
    return [
      ...(from === 0 ? [] : panels.map(({ top, height }) => drawRule({ x1: x, y1: top, x2: x, y2: top + height }))),
      nameBelow(label, xOf(at), below),
    ];
  });
}

/** Name and sum above a row. */
function rowHeading(label: string, total: number, y: number, { left, width }: ScaleSide, { language }: Hours): Mark[] {
  const figure = countText(total, language);
  const room = width - textWidth(figure, SIZE.text, 600) - 16;
  return [
    drawText(fittedText(label, room, { size: SIZE.text, weight: 600 }), left, y, { weight: 600 }),
    drawText(figure, PAGE.width - PAGE.margin, y, { weight: 600, align: 'right' }),
  ];
}

function level(y: number, { left, width }: ScaleSide): Mark {
  return drawRule({ x1: left, y1: y, x2: left + width, y2: y });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
