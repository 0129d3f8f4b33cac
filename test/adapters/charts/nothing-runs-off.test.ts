import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { drawCounts } from '../../../src/adapters/charts/draw-counts.ts';
import { drawPostsPerHour } from '../../../src/adapters/charts/draw-posts-per-hour.ts';
import { drawPostsPerMinute } from '../../../src/adapters/charts/draw-posts-per-minute.ts';
import { drawTimes } from '../../../src/adapters/charts/draw-times.ts';
import { PAGE } from '../../../src/adapters/charts/looks.ts';
import type { Drawing, Mark } from '../../../src/adapters/charts/page.ts';
import { textWidth } from '../../../src/adapters/charts/text-width.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { aCountsChart, aMinutesChart, anHoursChart, aTimesChart, someHours } from './some-charts.ts';

/** Names as long as people write them, and longer; one word without an end; letters that the font may not have. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    'W'.repeat(200),
    'Suministro de agua no apta para el consumo humano '.repeat(4),
    '👩‍👩‍👧 مرحبا',
    '<b>&"',
    '\u0000\uD800',
  ),
);
const amount = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 5_000_000 }));
const minutes = fc.oneof(fc.nat({ max: 90 }), fc.nat({ max: 900_000 })).map((value) => value / 3);
const language = fc.constantFrom<Language>('es', 'ca', 'gl', 'eu', 'en');
const words = fc.record({ title: name, subtitle: name, alt: name, nothing: name, language });

/** Marks that are not whole on the page, or stand nowhere. */
function offThePage({ height, option }: Drawing): Mark[] {
  return option.graphic.filter((mark) => {
    const { left, right, top, bottom } = boxOf(mark);
    return !(left >= -0.5 && right <= PAGE.width + 0.5 && top >= -0.5 && bottom <= height + 0.5);
  });
}

function boxOf(mark: Mark): { left: number; right: number; top: number; bottom: number } {
  switch (mark.type) {
    case 'text': {
      const { text, fontSize, fontWeight, textAlign, textVerticalAlign } = mark.style;
      const width = textWidth(text, fontSize, fontWeight);
      const left = mark.x - { left: 0, center: width / 2, right: width }[textAlign];
      const top = mark.y - (textVerticalAlign === 'top' ? 0 : fontSize / 2);
      return { left, right: left + width, top, bottom: top + fontSize };
    }
    case 'rect': {
      const { x, y, width, height } = mark.shape;
      return { left: x, right: x + width, top: y, bottom: y + height };
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark.shape;
      return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    }
    case 'circle': {
      const { cx, cy, r } = mark.shape;
      return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
    }
  }
}

const runs = { numRuns: 25 };

describe('whatever names and figures there are, nothing runs off the picture', () => {
  test.prop([words, fc.array(fc.tuple(name, amount, fc.nat({ max: 167 })), { maxLength: 8 })], runs)(
    'posts per hour',
    (said, rows) => {
      const series = rows.map(([label, value, column]) => ({
        id: 'question' as const,
        label,
        counts: someHours().map((_, at) => (at === column ? value : 0)),
      }));
      expect(offThePage(drawPostsPerHour(anHoursChart({ ...said, all: said.title, series })))).toEqual([]);
    },
  );

  test.prop(
    [
      words,
      fc.array(fc.tuple(name, name, minutes, minutes, fc.option(minutes), fc.boolean()), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.record({ median: name, ninety: name, target: name }),
    ],
    runs,
  )('times', (said, rows, key) => {
    const drawn = rows.map(([label, count, median, more, target, isWall]) => {
      return {
        label,
        count,
        median,
        ninety: median + more,
        target,
        clock: isWall ? ('wall' as const) : ('working' as const),
      };
    });
    const chart = aTimesChart({ ...said, words: key, steps: [{ label: said.title, rows: drawn }] });
    expect(offThePage(drawTimes(chart))).toEqual([]);
  });

  test.prop([words, fc.array(fc.tuple(name, amount, name), { maxLength: 8 }), name], runs)(
    'counts',
    (said, rows, note) => {
      const drawn = rows.map(([label, count, noted]) => ({ label, count, note: noted }));
      const groups = [{ label: said.title, note, rows: drawn }];
      expect(offThePage(drawCounts(aCountsChart({ ...said, groups })))).toEqual([]);
    },
  );

  test.prop([words, fc.array(amount, { maxLength: 180 }), fc.double({ min: 0, max: 1e6, noNaN: true }), name], runs)(
    'posts per minute',
    (said, counts, usual, called) => {
      const chart = aMinutesChart({ ...said, counts, usual, words: { usual: called } });
      expect(offThePage(drawPostsPerMinute(chart))).toEqual([]);
    },
  );
});
