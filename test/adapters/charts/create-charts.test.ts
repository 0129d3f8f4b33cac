import { expect, it } from 'vitest';
import { createCharts } from '../../../src/adapters/charts/create-charts.ts';
import { drawChart } from '../../../src/adapters/charts/draw-chart.ts';
import type { Chart } from '../../../src/domain/digests/chart.ts';
import { aCountsChart, anHoursChart } from './some-charts.ts';

it('draws aside what is drawn here, several at once', async () => {
  const charts = createCharts();
  try {
    const asked = [aCountsChart(), anHoursChart()];
    const pictures = await Promise.all(asked.map((chart) => charts.draw(chart)));
    const here = await Promise.all(asked.map((chart) => drawChart(chart)));
    expect(pictures.map(({ svg, title, alt }) => ({ svg, title, alt }))).toEqual(
      here.map(({ svg, title, alt }) => ({ svg, title, alt })),
    );
    expect(Buffer.from(pictures[0]?.png ?? []).equals(Buffer.from(here[0]?.png ?? []))).toBe(true);
  } finally {
    await charts.stop();
  }
});

it('says that a chart cannot be drawn, and draws the next one', async () => {
  const charts = createCharts();
  try {
    const broken: Chart = { ...aCountsChart(), language: JSON.parse('"no such language"') };
    await expect(charts.draw(broken)).rejects.toThrow('could not be drawn');
    expect((await charts.draw(aCountsChart())).svg).toContain('Facebook');
  } finally {
    await charts.stop();
  }
});

it('leaves nobody waiting when it is stopped, and can draw again', async () => {
  const charts = createCharts();
  const drawing = charts.draw(aCountsChart());
  const refused = expect(drawing).rejects.toThrow('Nothing more is drawn');
  await charts.stop();
  await refused;
  expect((await charts.draw(aCountsChart())).svg).toContain('Facebook');
  await charts.stop();
});

it('gives up on a drawing that takes too long', async () => {
  const charts = createCharts(1);
  await expect(charts.draw(aCountsChart())).rejects.toThrow('Nothing more is drawn');
  await charts.stop();
});
