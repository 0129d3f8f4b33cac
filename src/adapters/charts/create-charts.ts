import { Worker } from 'node:worker_threads';
import type { Charts, Picture } from '../../domain/digests/charts.ts';

type Waiting = { resolve(picture: Picture): void; reject(error: Error): void };
type Answer = { id: number; picture: Picture } | { id: number; failure: string };

/** A drawing takes a tenth of a second, the first one a second or two. */
const PATIENCE_MS = 20_000;
/** Drawing is rare: the thread and its memory are given back soon after. */
const IDLE_MS = 10_000;
/**
 * Each measured text holds fonts outside the heap until its small object is collected. Little room
 * for young objects means that this is soon.
 */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 };

/**
 * Creates the charts, drawn in a worker thread that exists only while a chart is drawn. On the main
 * thread, loading and running the drawing program would delay every person who clicks in Slack.
 */
export function createCharts(timeoutMs = PATIENCE_MS): Charts & { stop(): Promise<void> } {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function running(): Worker {
    clearTimeout(idle);
    if (worker !== null) {
      worker.ref();
      return worker;
    }
    // It needs no setting, and is given none: no secret either.
    const started = new Worker(new URL('./draw-worker.ts', import.meta.url), {
      env: {},
      execArgv: [],
      resourceLimits: RESOURCE_LIMITS,
    });
    started.on('message', settle);
    started.on('error', (error) => giveUp(started, error));
    started.on('exit', () => giveUp(started, new Error('The thread that draws has ended')));
    worker = started;
    return started;
  }

  function settle(answer: Answer): void {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('picture' in answer) asked?.resolve(answer.picture);
    else asked?.reject(new Error(`The chart could not be drawn: ${answer.failure}`));
    if (waiting.size > 0) return;
    // A process that has nothing else to do need not wait for it.
    worker?.unref();
    idle = setTimeout(() => void end(), IDLE_MS).unref();
  }

  /** Rejects every drawing that waits for that thread; the next drawing starts another thread. */
  function giveUp(ended: Worker, error: unknown): void {
    if (ended !== worker) return;
    worker = null;
    const reason = error instanceof Error ? error : new Error('The thread that draws has failed', { cause: error });
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = worker;
    if (ended === null) return;
    giveUp(ended, new Error('Nothing more is drawn'));
    await ended.terminate();
  }

  return {
    draw(chart) {
      const drawing = new Promise<Picture>((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        running().postMessage({ id: lastId, chart });
      });
      return inTime(drawing, timeoutMs, end);
    },
    stop: end,
  };
}

/**
 * Returns the picture, or fails after `timeoutMs`. A drawing that takes too long has failed, and
 * its thread is ended.
 */
async function inTime(drawing: Promise<Picture>, timeoutMs: number, end: () => Promise<void>): Promise<Picture> {
  const late = setTimeout(() => void end(), timeoutMs);
  try {
    return await drawing;
  } finally {
    clearTimeout(late);
  }
}
