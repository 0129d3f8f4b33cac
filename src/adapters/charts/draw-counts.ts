import type { Chart, Counts } from '../../domain/digests/chart.ts';
import { countText } from './figures-in-words.ts';
import { fittedText, wrappedText } from './fitted-text.ts';
import { INK, PAGE, SIZE } from './looks.ts';
import type { Drawing, Mark } from './page.ts';
import { drawBar, drawHeading, drawText, emptyPage, PAGE_END } from './page.ts';
import { textWidth } from './text-width.ts';

const RIGHT = PAGE.width - PAGE.margin;
const NAME = 206;
const LEFT = PAGE.margin + NAME + 12;
const NOTE = 84;
const GROUP = { head: 38, gap: 14 };
const ROW = { line: 24, gap: 12, bar: 18 };
const LEAST = 3;

type Group = Counts['groups'][number];

/** A row each: name, bar with its figure, note. All groups share one scale. */
export function drawCounts(chart: Chart & Counts): Drawing {
  const groups = chart.groups.filter(({ rows }) => rows.length > 0);
  const most = Math.max(0, ...groups.flatMap(({ rows }) => rows.map((row) => row.count)));
  if (most === 0) return emptyPage(chart);
  const { marks, below } = drawHeading(chart);
  let y = below;
  const drawn: Mark[] = [];
  for (const group of groups) {
    drawn.push(...headMarks(group, y));
    y += GROUP.head;
    for (const row of group.rows) {
      const { marks: inRow, height } = rowMarks(row, y, most, chart);
      drawn.push(...inRow);
      y += height + ROW.gap;
    }
    y += GROUP.gap;
  }
  return { height: y - GROUP.gap - ROW.gap + PAGE_END, option: { graphic: [...marks, ...drawn] } };
}

function headMarks({ label, note }: Group, y: number): Mark[] {
  const noted = fittedText(note, RIGHT - LEFT, { size: SIZE.small, weight: 400 });
  return [
    drawText(fittedText(label, NAME, { size: SIZE.text, weight: 600 }), PAGE.margin, y, { weight: 600 }),
    drawText(noted, RIGHT, y + 2, { size: SIZE.small, colour: INK.soft, align: 'right' }),
  ];
}

function rowMarks(
  row: Group['rows'][number],
  y: number,
  most: number,
  chart: Chart,
): { marks: Mark[]; height: number } {
  const name = wrappedText(row.label, NAME, 2, { size: SIZE.text, weight: 400 });
  const height = Math.max(1, name.length) * ROW.line;
  const middle = y + height / 2;
  const room = RIGHT - NOTE - LEFT - textWidth(countText(most, chart.language), SIZE.text, 600) - 10;
  const length = row.count === 0 ? 0 : Math.max(LEAST, (row.count / most) * room);
  const note = fittedText(row.note, NOTE, { size: SIZE.small, weight: 400 });
  return {
    height,
    marks: [
      ...name.map((line, at) => drawText(line, PAGE.margin, y + (at + 0.5) * ROW.line, { at: 'middle' })),
      drawBar({ x: LEFT, y: middle - ROW.bar / 2, width: length, height: ROW.bar }, INK.plain, 2),
      drawText(countText(row.count, chart.language), LEFT + length + 8, middle, { weight: 600, at: 'middle' }),
      drawText(note, RIGHT, middle, { size: SIZE.small, colour: INK.soft, align: 'right', at: 'middle' }),
    ],
  };
}
