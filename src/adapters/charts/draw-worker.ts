import { parentPort } from 'node:worker_threads';
import type { Chart } from '../../domain/digests/chart.ts';
import { drawChart } from './draw-chart.ts';

/** Runs in a thread of its own: draws what it is sent, one after the other. */
parentPort?.on('message', ({ id, chart }: { id: number; chart: Chart }) => {
  drawChart(chart).then(
    (picture) => parentPort?.postMessage({ id, picture }),
    (error: unknown) => parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : 'unknown' }),
  );
});
