import type { Chart } from '../../domain/digests/chart.ts';
import { wrappedText } from './fitted-text.ts';
import { FONT, INK, PAGE, SIZE } from './looks.ts';
import type { Weight } from './text-width.ts';

/** A drawn thing of ECharts' `graphic` component. */
export type Mark =
  | {
      type: 'text';
      z?: number;
      x: number;
      y: number;
      style: Lettering;
    }
  | { type: 'rect'; shape: Box & { r?: number }; style: { fill: string } }
  | {
      type: 'line';
      z?: number;
      shape: Line;
      style: { stroke: string; lineWidth: number; lineDash?: number[] };
    }
  | { type: 'circle'; shape: Circle; style: { fill: string; stroke: string; lineWidth: number } };

type Lettering = {
  text: string;
  fill: string;
  fontFamily: string;
  fontSize: number;
  fontWeight: Weight;
  textAlign: Align;
  textVerticalAlign: 'top' | 'middle';
  stroke?: string;
  lineWidth?: number;
};
type Align = 'left' | 'center' | 'right';
type Box = { x: number; y: number; width: number; height: number };
type Line = { x1: number; y1: number; x2: number; y2: number };
type Circle = { cx: number; cy: number; r: number };

type Written = {
  align?: Align;
  size?: number;
  weight?: Weight;
  colour?: string;
  at?: 'top' | 'middle';
  /** Paper around the letters, where they stand on what is drawn. */
  halo?: boolean;
};

/** In front of columns. */
const ABOVE = { z: 10 };
const HALO = { stroke: INK.paper, lineWidth: 5 };

export function drawText(text: string, x: number, y: number, how: Written = {}): Mark {
  const { align = 'left', size = SIZE.text, weight = 400, colour = INK.text, at = 'top', halo = false } = how;
  const letters = { fontFamily: FONT, fontSize: size, fontWeight: weight };
  return {
    type: 'text',

    ...(halo ? ABOVE : {}),
    x,
    y,
    style: { text, fill: colour, ...letters, textAlign: align, textVerticalAlign: at, ...(halo ? HALO : {}) },
  };
}

export function drawBar(box: Box, fill: string, r = 0): Mark {
  return { type: 'rect', shape: { ...box, r }, style: { fill } };
}

export function drawRule(shape: Line, stroke: string = INK.line, lineWidth = 1): Mark {
  return { type: 'line', shape, style: { stroke, lineWidth } };
}

/** A broken line in front of columns. */
export function brokenRule(shape: Line, stroke: string): Mark {
  return { type: 'line', ...ABOVE, shape, style: { stroke, lineWidth: 2.5, lineDash: [7, 5] } };
}

export function drawDot(shape: Circle, fill: string, stroke: string = fill): Mark {
  return { type: 'circle', shape, style: { fill, stroke, lineWidth: 2.5 } };
}

/** Room below the last thing on a page. */
export const PAGE_END = PAGE.margin;

const LINES = 3;

/** Title and subtitle at the head of the page, and where what follows may begin. */
export function drawHeading({ title, subtitle }: Chart): { marks: Mark[]; below: number } {
  const width = PAGE.width - 2 * PAGE.margin;
  const titled = wrappedText(title, width, LINES, { size: SIZE.title, weight: 600 });
  const titleStep = SIZE.title * 1.25;
  const under = PAGE.margin + titled.length * titleStep + 4;
  const lines = wrappedText(subtitle, width, LINES, { size: SIZE.text, weight: 400 });
  const lineStep = SIZE.text * 1.35;
  return {
    marks: [
      ...titled.map((line, at) =>
        drawText(line, PAGE.margin, PAGE.margin + at * titleStep, { size: SIZE.title, weight: 600 }),
      ),
      ...lines.map((line, at) => drawText(line, PAGE.margin, under + at * lineStep, { colour: INK.soft })),
    ],
    below: under + lines.length * lineStep + 18,
  };
}

/** A page that only says that there is nothing to draw. */
export function emptyPage(chart: Chart): Drawing {
  const { marks, below } = drawHeading(chart);
  const said = wrappedText(chart.nothing, PAGE.width - 2 * PAGE.margin, LINES, { size: SIZE.text, weight: 400 });
  return {
    height: below + said.length * 25 + PAGE.margin + 20,
    option: {
      graphic: [
        ...marks,
        ...said.map((line, at) =>
          drawText(line, PAGE.width / 2, below + 10 + at * 25, { align: 'center', colour: INK.soft }),
        ),
      ],
    },
  };
}

/** Input for ECharts: the height of the page and the chart options. */
export type Drawing = { height: number; option: { graphic: Mark[] } & Record<string, unknown> };
