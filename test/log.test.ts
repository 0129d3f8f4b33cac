import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DatabaseError } from '../src/adapters/database/engine/database-error.ts';
import { traceOf } from '../src/errors.ts';
import { createLog } from '../src/log.ts';

const SENTENCE = 'The database server of db.internal does not answer.';
const origin = { version: '1.2.3', host: 'one', process: 7 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A log whose lines can be read again. */
function aLog() {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(JSON.parse(line)) }, origin);
  return { log, lines };
}

/** What an outage throws into a request: our sentence around the driver's error. */
function anOutage(): unknown {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  return traceOf(new DatabaseError(SENTENCE, { cause }));
}

it('writes an outage of thirty seconds once, with its cause, counts it, and says when it is over', () => {
  const { log, lines } = aLog();
  for (let time = 0; time < 297; time += 1) {
    log.error(anOutage(), 'Posts could not be accepted');
    vi.advanceTimersByTime(100);
  }
  expect(lines).toEqual([
    expect.objectContaining({
      msg: 'Posts could not be accepted',
      error: 'DatabaseError',
      cause: 'ECONNREFUSED',
      sentence: SENTENCE,
    }),
  ]);
  vi.advanceTimersByTime(60_000);
  expect(lines[1]).toMatchObject({
    msg: 'Over, not seen for a minute: Posts could not be accepted',
    cause: 'ECONNREFUSED',
    times: 297,
  });
  log.error(anOutage(), 'Posts could not be accepted');
  expect(lines).toHaveLength(3);
});

it('writes trouble that goes on once a minute, with its number', () => {
  const { log, lines } = aLog();
  for (let second = 0; second < 180; second += 1) {
    log.warn(anOutage(), 'Posts could not be accepted');
    vi.advanceTimersByTime(1_000);
  }
  expect(lines.map((line) => line['times'])).toEqual([undefined, 61, 121]);
});

it('tells apart what differs in cause or in what it happened to, and counts no plain fact', () => {
  const { log, lines } = aLog();
  const full = traceOf(Object.assign(new Error('disk'), { code: 'SQLITE_FULL' }));
  log.error(anOutage(), 'It failed');
  log.error(full, 'It failed');
  log.error({ outboxId: 1, ...full }, 'It failed');
  log.error({ outboxId: 2, ...full }, 'It failed');
  log.info({ port: 1 }, 'It runs');
  log.info({ port: 1 }, 'It runs');
  expect(lines).toHaveLength(6);
});

it('names version, host and process in each line', () => {
  const { log, lines } = aLog();
  log.info('It runs');
  expect(lines).toEqual([expect.objectContaining(origin)]);
});
