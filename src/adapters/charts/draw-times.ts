import type { Chart, TimesAgainstTargets } from '../../domain/digests/chart.ts';
import { shortDuration } from '../../domain/digests/short-duration.ts';
import type { Language } from '../../domain/text/languages.ts';
import { fittedText } from './fitted-text.ts';
import { INK, PAGE, SIZE } from './looks.ts';
import type { Drawing, Mark } from './page.ts';
import { drawBar, drawDot, drawHeading, drawRule, drawText, emptyPage, PAGE_END } from './page.ts';
import { textWidth } from './text-width.ts';

type Times = Chart & TimesAgainstTargets;
type Row = Times['steps'][number]['rows'][number];
type Scale = { from: number; to: number; ticks: number[] };

const RIGHT = PAGE.width - PAGE.margin;
const NAME = 112;
/**
 * Right ends of the three figures behind the track, and the width of the words above them. The
 * second figure has room for a triangle.
 */
const FIGURES = [RIGHT - 176, RIGHT - 78, RIGHT];
const WORD = 62;
const TRACK = { left: PAGE.margin + NAME + 12, right: RIGHT - 262 };
const KEY = 40;
const HEAD = 34;
const ROW = 38;
const GAP = 12;
const AXIS = 26;
/** Minutes that a reader knows how long they are. */
const TICKS = [1, 5, 15, 60, 240, 1_440, 4_320, 10_080, 40_320];
/** Ticks whose names would touch are not named. */
const NAMED = 44;

/**
 * A row a severity: from the median to what nine of ten needed, with the target as an upright line, and the three figures behind.
 * Minutes and days stand on one scale, each step of which is several times the one before.
 */
export function drawTimes(chart: Times): Drawing {
  const steps = chart.steps.filter(({ rows }) => rows.length > 0);
  if (steps.length === 0) return emptyPage(chart);
  const scale = scaleOf(steps.flatMap(({ rows }) => rows));
  const { marks, below } = drawHeading(chart);
  let y = below + KEY;
  const drawn: Mark[] = keyMarks(chart, below);
  for (const { label, rows } of steps) {
    const named = fittedText(label, TRACK.right - PAGE.margin, { size: SIZE.text, weight: 600 });
    drawn.push(drawText(named, PAGE.margin, y, { weight: 600 }));
    y += HEAD;
    for (const row of rows) {
      drawn.push(...rowMarks(row, y + ROW / 2 - 4, scale, chart));
      y += ROW;
    }
    y += GAP;
  }
  const bottom = y - GAP;
  return {
    height: bottom + AXIS + PAGE_END,
    option: { graphic: [...marks, ...drawn, ...axisMarks(scale, bottom, chart.language)] },
  };
}

function scaleOf(rows: readonly Row[]): Scale {
  const values = rows.flatMap(({ median, ninety, target }) => [median, ninety, target ?? 0]);
  const most = Math.max(15, ...values);
  const to = TICKS.find((tick) => tick >= most) ?? most;
  return { from: 1, to, ticks: TICKS.filter((tick) => tick <= to) };
}

function xOf(minutes: number, { from, to }: Scale): number {
  const share = Math.log(Math.min(Math.max(minutes, from), to) / from) / Math.log(to / from);
  return TRACK.left + share * (TRACK.right - TRACK.left);
}

function rowMarks(row: Row, y: number, scale: Scale, chart: Times): Mark[] {
  const isLate = row.target !== null && row.ninety > row.target;
  const colour = isLate ? INK.late : INK.plain;
  const [median, ninety] = [xOf(row.median, scale), xOf(row.ninety, scale)];
  const width = TRACK.right - TRACK.left;
  return [
    ...nameMarks(row, y),
    drawBar({ x: TRACK.left, y: y - 3, width, height: 6 }, INK.track, 3),
    ...scale.ticks.map((tick) => {
      const x = xOf(tick, scale);
      return drawRule({ x1: x, y1: y - 8, x2: x, y2: y + 8 }, INK.line, 1.5);
    }),
    drawBar({ x: median, y: y - 4, width: Math.max(0, ninety - median), height: 8 }, colour, 4),
    ...(row.target === null ? [] : [targetSign(xOf(row.target, scale), y, 14)]),
    drawDot({ cx: ninety, cy: y, r: 6.5 }, INK.paper, colour),
    drawDot({ cx: median, cy: y, r: 6.5 }, colour),
    ...figureMarks(row, isLate, y, chart.language),
  ];
}

function nameMarks({ label, count }: Row, y: number): Mark[] {
  const name = fittedText(label, NAME, { size: SIZE.text, weight: 600 });
  const x = PAGE.margin + textWidth(name, SIZE.text, 600) + 8;
  const room = PAGE.margin + NAME - x;
  return [
    drawText(name, PAGE.margin, y, { weight: 600, at: 'middle' }),
    drawText(fittedText(count, room, { size: SIZE.small, weight: 400 }), x, y + 1, {
      size: SIZE.small,
      colour: INK.soft,
      at: 'middle',
    }),
  ];
}

function targetSign(x: number, y: number, reach: number): Mark {
  return drawRule({ x1: x, y1: y - reach, x2: x, y2: y + reach }, INK.text, 3);
}

/** Median, nine of ten and target in figures; a triangle where nine of ten are beyond the target. */
function figureMarks({ median, ninety, target, clock }: Row, isLate: boolean, y: number, language: Language): Mark[] {
  const inWords = (minutes: number) => shortDuration(minutes, clock, language);
  const figure = (text: string, at: number, late = false) =>
    drawText(text, FIGURES[at] ?? RIGHT, y, {
      size: SIZE.small,
      align: 'right',
      at: 'middle',
      ...(late ? { weight: 600, colour: INK.late } : {}),
    });
  return [
    figure(inWords(median), 0),
    figure(isLate ? `▲ ${inWords(ninety)}` : inWords(ninety), 1, isLate),
    figure(target === null ? '–' : inWords(target), 2),
  ];
}

/** Returns the key: the meaning of each sign, above its figures. */
function keyMarks({ words }: Times, y: number): Mark[] {
  return [words.median, words.ninety, words.target].flatMap((word, at) => {
    const right = FIGURES[at] ?? RIGHT;
    const said = fittedText(word, WORD, { size: SIZE.key, weight: 400 });
    const x = right - textWidth(said, SIZE.key, 400) - 11;
    return [signOf(at, x, y + 10), drawText(said, right, y + 2, { size: SIZE.key, colour: INK.soft, align: 'right' })];
  });
}

function signOf(entry: number, x: number, y: number): Mark {
  if (entry === 2) return targetSign(x, y, 9);
  return drawDot({ cx: x, cy: y, r: 5 }, entry === 0 ? INK.plain : INK.paper, INK.plain);
}

function axisMarks(scale: Scale, y: number, language: Language): Mark[] {
  let last = Number.NEGATIVE_INFINITY;
  return scale.ticks.flatMap((tick) => {
    const x = xOf(tick, scale);
    if (x - last < NAMED) return [];
    last = x;
    return [drawText(tickName(tick, language), x, y, { size: SIZE.key, colour: INK.soft, align: 'center' })];
  });
}

/** Ticks are round: an hour is not called 60 minutes here. */
function tickName(minutes: number, language: Language): string {
  const [value, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 1_440
        ? ([minutes / 60, 'hour'] as const)
        : ([minutes / 1_440, 'day'] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
