import { parentPort, workerData } from 'node:worker_threads';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import type { CalendarOrder, CalendarParsed } from './parse-calendar.ts';
import { parseCalendar } from './parse-calendar.ts';

/** Runs in a thread of its own: reads the one calendar that it is given, and ends. */
function parsed({ text, window }: CalendarOrder): CalendarParsed {
  try {
    return { events: parseCalendar(text, window) };
  } catch (error) {
    return { why: error instanceof ReadingError ? error.why : 'not_understood' };
  }
}

parentPort?.postMessage(parsed(workerData));
