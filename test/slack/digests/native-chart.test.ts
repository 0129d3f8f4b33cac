import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/domain/digests/chart.ts';
import { POST_CLASSES } from '../../../src/domain/handbook/vocabulary.ts';
import { nativeChart } from '../../../src/slack/digests/native-chart.ts';

const LABELS = { title: 'Mensajes por hora', subtitle: '', alt: '', nothing: '', language: 'es' } as const;
const HOUR_MS = 3_600_000;
const MONDAY = Date.parse('2026-11-22T23:00:00.000Z');

function perHour(hours: number, series: readonly { label: string; each: number }[]): Chart {
  return {
    ...LABELS,
    kind: 'posts_per_hour',
    column: 'hour',
    timeZone: 'Europe/Madrid',
    all: 'Todos',
    starts: Array.from({ length: hours }, (_, at) => new Date(MONDAY + at * HOUR_MS).toISOString()),
    series: series.map(({ label, each }, at) => ({
      id: POST_CLASSES[at % POST_CLASSES.length] ?? 'others',
      label,
      counts: Array.from({ length: hours }, () => each),
    })),
  };
}

const someCounts = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(9_999)), { minLength: 1, maxLength: 7 })
  .map((rows): Chart => {
    const group = { label: 'Por red', note: '', rows: rows.map(([label, count]) => ({ label, count, note: '' })) };
    return { ...LABELS, title: 'T'.repeat(60), kind: 'counts', groups: [group, { ...group, rows: [] }] };
  });

describe('a chart of Slack’s own', () => {
  it('adds the hours of a week up by day of the house, one line for each class', () => {
    const [block, ...others] =
      nativeChart(
        perHour(7 * 24, [
          { label: 'Quejas', each: 2 },
          { label: 'Preguntas', each: 1 },
        ]),
      ) ?? [];
    expect(others).toEqual([]);
    expect(block?.chart.axis_config.categories).toHaveLength(7);
    expect(block?.chart.series.map(({ name, data }) => [name, data.map(({ value }) => value)])).toEqual([
      ['Quejas', [48, 48, 48, 48, 48, 48, 48]],
      ['Preguntas', [24, 24, 24, 24, 24, 24, 24]],
    ]);
  });

  it('is none for times, which go from minutes to days, nor for more days than Slack shows', () => {
    const words = { median: '', ninety: '', target: '' };
    expect(nativeChart({ ...LABELS, kind: 'times', steps: [], words })).toBeNull();
    expect(nativeChart(perHour(21 * 24, [{ label: 'Quejas', each: 1 }]))).toBeNull();
  });

  test.prop([someCounts])('keeps to what Slack takes, or is none', (chart) => {
    for (const { title, chart: shown } of nativeChart(chart) ?? []) {
      const { categories } = shown.axis_config;
      expect(title.length).toBeLessThanOrEqual(50);
      expect(categories.length).toBeLessThanOrEqual(20);
      expect(new Set(categories).size).toBe(categories.length);
      for (const { name, data } of shown.series) {
        expect(name.length).toBeLessThanOrEqual(20);
        expect(data.map(({ label }) => label)).toEqual(categories);
      }
    }
  });
});
