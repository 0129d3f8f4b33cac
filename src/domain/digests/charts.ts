import type { Chart } from './chart.ts';

/** A chart as it is shown: `svg` for pages, `png` for Slack, `alt` wherever either stands. */
export type Picture = { title: string; alt: string; svg: string; png: Uint8Array };

/** Draws charts. */
export type Charts = {
  /** Draws aside, so that nobody waits for it who does not want the picture. Throws when it cannot be drawn. */
  draw(chart: Chart): Promise<Picture>;
};
