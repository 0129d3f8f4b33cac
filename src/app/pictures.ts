import { setTimeout } from 'node:timers/promises';
import { createCharts } from '../adapters/charts/create-charts.ts';
import type { Chart } from '../domain/digests/chart.ts';
import type { ShowPictureDeps } from '../slack/outbound/show-picture.ts';
import { showPicture } from '../slack/outbound/show-picture.ts';
import { PATIENCE_MS } from '../slack/outbound/until-sent.ts';

export type Pictures = {
  /** Draws a picture and puts it into the channel; nothing waits for it. */
  show(chart: Chart, channel: string, name: string): void;
  /** Stops all drawing of charts. */
  stop(): Promise<void>;
};

/** Pictures that follow a message. */
export function startPictures(deps: Pick<ShowPictureDeps, 'messenger' | 'now' | 'log'>): Pictures {
  const charts = createCharts();
  const ending = new AbortController();
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: ending.signal });
  return {
    show(chart, channel, name) {
      const giveUpAt = Date.parse(deps.now()) + PATIENCE_MS;
      void showPicture(chart, { channel, name, giveUpAt }, { ...deps, charts, pause });
    },
    async stop() {
      ending.abort();
      await charts.stop();
    },
  };
}
