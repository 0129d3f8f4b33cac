import { describe, expect, it } from 'vitest';
import { ReadingError } from '../../src/domain/posts/reading-error.ts';
import type { Source } from '../../src/jobs/reading-loop.ts';
import { startReadingLoop } from '../../src/jobs/reading-loop.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aGate } from '../support/drivers/jobs/a-gate.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

const START = '2026-11-24T10:00:00.000Z';

/** A loop with a clock and a timer that the test moves, over a real database. */
async function aLoop(sources: Source[]) {
  const database = await aDatabase();
  const clock = aClock(START);
  const log = aJobLog();
  const start = (holder: string, timeoutMs?: number) => {
    const timer = aTimer();
    const rests = timer.isSet();
    const loop = startReadingLoop({
      sources: () => sources,
      book: database.intake.sources,
      lease: { coordination: database.upkeep.coordination, holder },
      now: clock.now,
      log,
      waits: { elapsed: clock.elapsed, setTimer: timer.set },
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    return {
      ...loop,
      rests,
      async round() {
        const set = timer.isSet();
        timer.fire();
        await set;
      },
    };
  };
  return {
    database,
    clock,
    log,
    start,
    /** When the source has been read as often, well or in vain; a round is needed for the next. */
    async settled(name: string, holds: (state: Awaited<ReturnType<typeof database.intake.sources.of>>) => boolean) {
      while (!holds(await database.intake.sources.of(name))) await new Promise((resolve) => setImmediate(resolve));
      return database.intake.sources.of(name);
    },
    [Symbol.asyncDispose]: database.close,
  };
}

/** Answers in turn, and keeps the cursors with which it was asked. */
function aSource(name: string, answers: (string | Error)[]): Source & { asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  return {
    name,
    everyMs: 60_000,
    asked,
    take: async (cursor) => {
      asked.push(cursor);
      const answer = answers.shift() ?? 'end';
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

describe('sources', () => {
  it('are read when they are due, each from where it was left, also by another process', async () => {
    const source = aSource('feed:a', ['1', '2']);
    await using loop = await aLoop([source]);
    const one = loop.start('one');
    await one.rests;
    await loop.settled('feed:a', (state) => state?.cursor === '1');
    loop.clock.pass(59_999);
    await one.round();
    expect(source.asked).toEqual([null]);
    await one.stop();
    loop.clock.pass(1);
    const other = loop.start('other');
    await other.rests;
    expect(await loop.settled('feed:a', (state) => state?.cursor === '2')).toMatchObject({ readAt: loop.clock.now() });
    expect(source.asked).toEqual([null, '1']);
    await other.stop();
  });

  it.each([-86_400_000, -3_600_000])('are read when they are due although the clock was set by %i ms', async (ms) => {
    const source = aSource('feed:a', ['1', '2', '3']);
    await using loop = await aLoop([source]);
    const one = loop.start('one');
    await one.rests;
    await loop.settled('feed:a', (state) => state?.cursor === '1');
    loop.clock.set(ms);
    loop.clock.pass(59_999);
    await one.round();
    expect(source.asked).toEqual([null]);
    loop.clock.pass(1);
    await one.round();
    await loop.settled('feed:a', (state) => state?.cursor === '2');
    await one.stop();
    loop.clock.set(-86_400_000);
    const restarted = loop.start('other');
    await restarted.rests;
    await loop.settled('feed:a', (state) => state?.cursor === '3');
    await restarted.stop();
  });

  it('are read by one process at a time', async () => {
    const source = aSource('feed:a', ['1', '2']);
    await using loop = await aLoop([source]);
    const one = loop.start('one');
    await one.rests;
    await loop.settled('feed:a', (state) => state?.cursor === '1');
    const other = loop.start('other');
    await other.rests;
    loop.clock.pass(60_000);
    await other.round();
    expect(source.asked).toEqual([null]);
    await other.stop();
    await one.stop();
  });

  it('that fail or never answer keep no other from its turn', async () => {
    const gate = aGate();
    const slow: Source = { name: 'feed:slow', everyMs: 60_000, take: () => gate.passed.then(() => 'late') };
    const bad = aSource('feed:bad', [new Error('No es asunto de nadie: Ana dice que'), new ReadingError('gone')]);
    const good = aSource('feed:good', ['1', '2']);
    await using loop = await aLoop([slow, bad, good]);
    const reading = loop.start('one');
    await reading.rests;
    await loop.settled('feed:good', (state) => state?.cursor === '1');
    expect(await loop.settled('feed:bad', (state) => state?.failures === 1)).toMatchObject({
      why: 'failed',
      cursor: null,
    });
    loop.clock.pass(60_000);
    await reading.round();
    await loop.settled('feed:good', (state) => state?.cursor === '2');
    expect(await loop.settled('feed:bad', (state) => state?.failures === 2)).toMatchObject({
      why: 'gone',
      failingSince: START,
    });
    expect(loop.log.lines.join()).not.toContain('Ana');
    gate.open();
    await reading.stop();
    expect((await loop.database.intake.sources.of('feed:slow'))?.cursor).toBe('late');
  });

  it('that fail are asked ever less often, no sooner than they ask for, and go on from where they were', async () => {
    const throttled = new ReadingError('throttled', { retryAfterMs: 900_000 });
    const source = aSource('feed:a', ['7', ...Array(7).fill(new ReadingError('in_trouble')), throttled, '8']);
    await using loop = await aLoop([source]);
    const reading = loop.start('one');
    await reading.rests;
    let state = await loop.settled('feed:a', (now) => now?.cursor === '7');
    const waits: number[] = [];
    for (let failures = 1; failures <= 8; failures++) {
      loop.clock.pass(Date.parse(state?.dueAt ?? '') - Date.parse(loop.clock.now()));
      const at = Date.parse(loop.clock.now());
      await reading.round();
      state = await loop.settled('feed:a', (now) => now?.failures === failures);
      waits.push((Date.parse(state?.dueAt ?? '') - at) / 60_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    loop.clock.pass(1_800_000);
    await reading.round();
    const well = { cursor: '8', failingSince: null, why: null, failures: 0 };
    expect(await loop.settled('feed:a', (now) => now?.failures === 0)).toMatchObject(well);
    expect(source.asked.at(-1)).toBe('7');
    expect(loop.log.lines.map((line) => line.split(' {')[0])).toEqual([
      'warn A source cannot be read; others go on',
      'warn A source cannot be read; others go on',
      'info A source can be read again',
    ]);
    await reading.stop();
  });

  it('that nobody was let into are tried once at the next start, since somebody may have corrected the token', async () => {
    const source = aSource('feed:a', [new ReadingError('forbidden'), new ReadingError('forbidden'), '1']);
    await using loop = await aLoop([source]);
    const one = loop.start('one');
    await one.rests;
    await loop.settled('feed:a', (now) => now?.failures === 1);
    await one.round();
    expect(source.asked).toHaveLength(1);
    await one.stop();
    const other = loop.start('other');
    await other.rests;
    await loop.settled('feed:a', (now) => now?.failures === 2);
    await other.round();
    expect(source.asked).toHaveLength(2);
    await other.stop();
  });

  it('are kept from as long as they ask for', async () => {
    const source = aSource('feed:a', [new ReadingError('throttled', { retryAfterMs: 900_000 })]);
    await using loop = await aLoop([source]);
    const reading = loop.start('one');
    await reading.rests;
    const state = await loop.settled('feed:a', (now) => now?.failures === 1);
    expect(state?.dueAt).toBe('2026-11-24T10:15:00.000Z');
    await reading.stop();
  });

  it('that are being read when the process ends are given up without blame', async () => {
    const source: Source = {
      name: 'feed:a',
      everyMs: 60_000,
      take: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new ReadingError('timed_out')));
        }),
    };
    await using loop = await aLoop([source]);
    const reading = loop.start('one');
    await reading.rests;
    await reading.stop();
    expect(await loop.database.intake.sources.of('feed:a')).toBeNull();
  });
});
