import type { Language } from '../../domain/text/languages.ts';
import { shortCount } from './figures-in-words.ts';
import { INK, PAGE, SIZE } from './looks.ts';
import type { Mark } from './page.ts';
import { drawRule, drawText } from './page.ts';
import { textWidth } from './text-width.ts';

/** Figures at the left side of columns, and the room that they leave for these. */
export type ScaleSide = {
  left: number;
  width: number;
  /** Value at the upper end. */
  end: number;
  marks(top: number, height: number): Mark[];
};

const GAP = 8;

/** A scale up to a round value that holds `most`. */
export function scaleSide(most: number, language: Language): ScaleSide {
  const { end, step } = roundScale(most);
  const values = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => at * step);
  const labels = values.map((value) => shortCount(value, language));
  const left = PAGE.margin + Math.max(...labels.map((label) => textWidth(label, SIZE.small, 400))) + GAP;
  const right = PAGE.width - PAGE.margin;
  const look = { size: SIZE.small, colour: INK.soft, align: 'right', at: 'middle' } as const;
  return {
    left,
    width: right - left,
    end,
    marks: (top, height) =>
      values.flatMap((value, at) => {
        const y = top + height * (1 - value / end);
        return [
          drawRule({ x1: left, y1: y, x2: right, y2: y }, value === 0 ? INK.soft : INK.line),
          drawText(labels[at] ?? '', left - GAP, y, look),
        ];
      }),
  };
}

/** A figure above a column, inside the page. */
export function figureAbove(text: string, x: number, y: number): Mark {
  const half = textWidth(text, SIZE.small, 600) / 2;
  const inside = Math.min(Math.max(x, PAGE.margin + half), PAGE.width - PAGE.margin - half);
  return drawText(text, inside, y - 12, { size: SIZE.small, weight: 600, align: 'center', at: 'middle', halo: true });
}

/** A name below columns, inside the page. */
export function nameBelow(text: string, x: number, y: number): Mark {
  const half = textWidth(text, SIZE.small, 400) / 2;
  const inside = Math.min(Math.max(x, half + GAP), PAGE.width - half - GAP);
  return drawText(text, inside, y + GAP, { size: SIZE.small, colour: INK.soft, align: 'center' });
}

/** The end of a scale that holds the value, and the steps to it: few, round and whole. */
function roundScale(most: number, steps = 3): { end: number; step: number } {
  const rough = Math.max(most, 1) / steps;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    size * ([1, 2, 2.5, 5, 10].find((one) => one * size >= rough && Number.isInteger(one * size)) ?? 10),
  );
  return { end: step * Math.ceil(Math.max(most, 1) / step), step };
}
