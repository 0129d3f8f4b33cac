import type { Chart } from './chart.ts';

/** Drawn chart: `svg` for pages, `png` for Slack, `alt` with either of them. */
export type Picture = { title: string; alt: string; svg: string; png: Uint8Array };

/** Draws charts. */
export type Charts = {
  /** Draws aside, so that nobody waits for it who does not want the picture. Throws when it cannot be drawn. */
  draw(chart: Chart): Promise<Picture>;
};
