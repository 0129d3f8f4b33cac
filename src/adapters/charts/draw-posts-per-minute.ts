import type { Chart, PostsPerMinute } from '../../domain/digests/chart.ts';
import { momentAfter } from '../../domain/time/moment-after.ts';
import { countText, hourName } from './figures-in-words.ts';
import { fittedText } from './fitted-text.ts';
import { INK, SIZE } from './looks.ts';
import type { Drawing, Mark } from './page.ts';
import { brokenRule, drawHeading, drawText, emptyPage, PAGE_END } from './page.ts';
import type { ScaleSide } from './scale-side.ts';
import { figureAbove, nameBelow, scaleSide } from './scale-side.ts';

const HEIGHT = 230;
const AXIS = 30;
const MINUTE = 60_000;
/** Multiple of the usual number up to which a minute counts as usual. */
const USUAL_TIMES = 1.5;
/** Maximum number of hours named below the chart. */
const NAMED = 6;

type Minutes = Chart & PostsPerMinute;

/** A column a minute, and a broken line at what is usual. */
export function drawPostsPerMinute(chart: Minutes): Drawing {
  const peak = Math.max(0, ...chart.counts);
  if (peak === 0) return emptyPage(chart);
  const { marks, below } = drawHeading(chart);
  const top = below + 20;
  const side = scaleSide(Math.max(peak, chart.usual), chart.language);
  const heightOf = (value: number) => (value / side.end) * HEIGHT;
  const xOf = (minute: number) => side.left + ((minute + 0.5) / chart.counts.length) * side.width;
  return {
    height: top + HEIGHT + AXIS + PAGE_END,
    option: {
      grid: [{ left: side.left, width: side.width, top, height: HEIGHT }],
      xAxis: [{ type: 'category', show: false, data: chart.counts.map((_, at) => at) }],
      yAxis: [{ type: 'value', show: false, min: 0, max: side.end }],
      series: [{ type: 'bar', barCategoryGap: '15%', data: chart.counts.map((value) => column(value, chart.usual)) }],
      graphic: [
        ...marks,
        ...side.marks(top, HEIGHT),
        ...hourMarks(chart, top + HEIGHT, xOf),
        ...usualMarks(chart, top + HEIGHT - heightOf(chart.usual), top, side),
        figureAbove(countText(peak, chart.language), xOf(chart.counts.indexOf(peak)), top + HEIGHT - heightOf(peak)),
      ],
    },
  };
}

/**
 * Returns one column. Columns at the usual level have a quiet colour, so that the reader sees where
 * the rise begins.
 */
function column(value: number, usual: number): { value: number; itemStyle: { color: string } } {
  return { value, itemStyle: { color: value > USUAL_TIMES * usual ? INK.plain : INK.quiet } };
}

/** Returns hour names at regular distances, at most `NAMED` of them, in the time zone of the chart. */
function hourMarks({ from, counts, timeZone, language }: Minutes, y: number, xOf: (minute: number) => number): Mark[] {
  const every = Math.max(1, Math.ceil(counts.length / NAMED));
  return counts.flatMap((_, at) => {
    if (at % every !== 0) return [];
    const moment = momentAfter(from, at * MINUTE);
    return [nameBelow(hourName(moment, timeZone, language), xOf(at), y)];
  });
}

function usualMarks({ words }: Minutes, y: number, top: number, { left, width }: ScaleSide): Mark[] {
  const label = fittedText(words.usual, width - 8, { size: SIZE.small, weight: 600 });
  return [
    brokenRule({ x1: left, y1: y, x2: left + width, y2: y }, INK.late),
    drawText(label, left + 4, Math.max(top, y - 24), { size: SIZE.small, weight: 600, colour: INK.late, halo: true }),
  ];
}
