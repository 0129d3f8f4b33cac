import { renderAsync } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../domain/digests/chart.ts';
import type { Picture } from '../../domain/digests/charts.ts';
import { drawCounts } from './draw-counts.ts';
import { drawPostsPerHour } from './draw-posts-per-hour.ts';
import { drawPostsPerMinute } from './draw-posts-per-minute.ts';
import { drawTimes } from './draw-times.ts';
import { FONTS } from './fonts.ts';
import { INK, PAGE, SHARPNESS } from './looks.ts';
import type { Drawing } from './page.ts';
import { inXml } from './text-width.ts';

use([BarChart, GraphicComponent, GridComponent, SVGRenderer]);

/** Draws a chart as SVG, and the SVG as PNG, with the letters that come with the program. */
export async function drawChart(chart: Chart): Promise<Picture> {
  const svg = svgOf(drawingOf(chart), chart);
  const image = await renderAsync(svg, {
    font: FONTS,
    background: INK.paper,
    fitTo: { mode: 'zoom', value: SHARPNESS },
  });
  return { title: chart.title, alt: chart.alt, svg, png: image.asPng() };
}

function drawingOf(chart: Chart): Drawing {
  switch (chart.kind) {
    case 'posts_per_hour':
      return drawPostsPerHour(chart);
    case 'times':
      return drawTimes(chart);
    case 'counts':
      return drawCounts(chart);
    case 'posts_per_minute':
      return drawPostsPerMinute(chart);
  }
}

function svgOf({ height, option }: Drawing, { title, alt }: Chart): string {
  const page = init(null, null, { renderer: 'svg', ssr: true, width: PAGE.width, height: Math.ceil(height) });
  try {
    page.setOption({ animation: false, backgroundColor: INK.paper, ...option });
    return accessibleSvg(still(page.renderToSVGString()), title, alt);
  } finally {
    page.dispose();
  }
}

/** Without what only a page with ECharts itself has use for; its names would clash with those of another picture on the same page. */
function still(svg: string): string {
  return svg
    .replaceAll(/<[a-z][^>]*>/g, (tag) => tag.replaceAll(/ (?:class|ecmeta_[a-z_]+)="[^"]*"/g, ''))
    .replace(/<style[\s\S]*<\/style>/, '');
}

/**
 * Adds the title and the alternative text to the SVG, for readers who cannot see it on a page that
 * shows the SVG itself.
 */
function accessibleSvg(svg: string, title: string, alt: string): string {
  return svg.replace('<svg ', `<svg role="img" aria-label="${inXml(`${title}. ${alt}`)}" `);
}
