import { Worker } from 'node:worker_threads';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import type { CalendarEvent, CalendarOrder, CalendarParsed } from './parse-calendar.ts';

/** The largest calendar takes a second or two. A rule that leads nowhere would take for ever. */
const PATIENCE_MS = 15_000;
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256 };

/** Reads a calendar outside of the main thread. @throws ReadingError from the promise */
export type ParseCalendar = (order: CalendarOrder, signal: AbortSignal) => Promise<CalendarEvent[]>;

/** Creates a reading of one calendar after another: each takes a thread, and a machine may be small. */
export function parsingInTurn(patienceMs = PATIENCE_MS): ParseCalendar {
  let before: Promise<unknown> = Promise.resolve();
  return (order, signal) => {
    const reading = before.then(() => parseInThread(order, signal, patienceMs));
    before = reading.catch(() => null);
    return reading;
  };
}

/**
 * Reads a calendar in a thread of its own, which is ended when it takes too long. A recurrence rule of
 * another tool may have no end, and would then stop everything on the main thread.
 * @throws ReadingError
 */
async function parseInThread(order: CalendarOrder, signal: AbortSignal, patienceMs: number): Promise<CalendarEvent[]> {
  if (signal.aborted) throw new ReadingError('timed_out');
  // It needs no setting, and is given none: no secret either.
  const worker = new Worker(new URL('./calendar-worker.ts', import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: RESOURCE_LIMITS,
    workerData: order,
  });
  try {
    const answer = await answerOf(worker, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
    if ('why' in answer) throw new ReadingError(answer.why);
    return answer.events;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, ending: AbortSignal): Promise<CalendarParsed> {
  return new Promise((resolve, reject) => {
    const giveUp = (cause?: unknown) => reject(new ReadingError('not_understood', { cause }));
    worker.once('message', resolve);
    worker.once('error', giveUp);
    worker.once('exit', () => giveUp());
    if (ending.aborted) giveUp(ending.reason);
    else ending.addEventListener('abort', () => giveUp(ending.reason), { once: true });
  });
}
