import { expect, it } from 'vitest';
import type { Coordination } from '../../../src/domain/cases/ports/coordination.ts';
import type { DigestClockDeps } from '../../../src/jobs/digests/digest-clock.ts';
import { digestPeriod, startDigestClock } from '../../../src/jobs/digests/digest-clock.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aClock } from '../../support/drivers/jobs/a-clock.ts';
import { aGate } from '../../support/drivers/jobs/a-gate.ts';
import { aJobLog } from '../../support/drivers/jobs/a-job-log.ts';

const hourMs = 3_600_000;

it('posts at its hour, once a day', async () => {
  await using database = await aDatabase();
  const digests = aChannel(database.upkeep.coordination, '2026-11-24T06:30:00.000Z');
  await digests.start();
  expect(digests.posted).toEqual([]);
  await digests.after(hourMs);
  await digests.after(60_000);
  await digests.after(24 * hourMs);
  expect(digests.posted).toEqual(['2026-11-24', '2026-11-25']);
  await digests.stop();
});

it('catches up at its start, and a restart posts nothing again', async () => {
  await using database = await aDatabase();
  const digests = aChannel(database.upkeep.coordination, '2026-11-24T11:00:00.000Z');
  await digests.start();
  expect(digests.posted).toEqual(['2026-11-24']);
  await digests.stop();
  await digests.start();
  expect(digests.posted).toEqual(['2026-11-24']);
  await digests.stop();
});

it('hands over the time since the hour of the last one, also when days were missed', async () => {
  await using database = await aDatabase();
  await database.upkeep.coordination.beginRun('digest:2026-11-20', '2026-11-20T07:00:00.000Z');
  const periods: object[] = [];
  const digests = aChannel(database.upkeep.coordination, '2026-11-24T11:00:00.000Z', {
    post: async (_, period) => {
      periods.push(period);
    },
  });
  await digests.start();
  await digests.stop();
  expect(periods).toEqual([{ from: '2026-11-20T07:00:00.000Z', to: '2026-11-24T07:00:00.000Z' }]);
});

it('tries again at the next tick when posting failed, and says so without words', async () => {
  await using database = await aDatabase();
  let failures = 2;
  const posted: string[] = [];
  const digests = aChannel(database.upkeep.coordination, '2026-11-24T07:00:00.000Z', {
    post: async (date) => {
      if (failures-- > 0) throw new Error('the channel does not answer: "agua"');
      posted.push(date);
    },
  });
  await digests.start();
  expect(posted).toEqual([]);
  await digests.after(60_000);
  await digests.after(60_000);
  await digests.after(60_000);
  expect(posted).toEqual(['2026-11-24']);
  expect(digests.log.lines.filter((line) => line.startsWith('error'))).toHaveLength(2);
  expect(digests.log.lines.join()).not.toContain('agua');
  await digests.stop();
});

it('is posted by one of two processes, also while that one takes its time', async () => {
  await using database = await aDatabase();
  const channel = aGate();
  const slow = aChannel(database.upkeep.coordination, '2026-11-24T07:00:00.000Z', { post: () => channel.passed });
  const slowStart = slow.start();
  const other = aChannel(database.upkeep.coordination, '2026-11-24T07:00:00.000Z');
  await other.start();
  await other.after(60_000);
  expect(other.posted).toEqual([]);
  channel.open();
  await slowStart;
  await other.after(60_000);
  expect(other.posted).toEqual([]);
  expect(await database.upkeep.coordination.lastRun('digest:')).toBe('digest:2026-11-24');
  await Promise.all([slow.stop(), other.stop()]);
});

it('is not posted again when another process did so between the look and the lease', async () => {
  await using database = await aDatabase();
  const { coordination } = database.upkeep;
  const holdLease: Coordination['holdLease'] = async (...lease) => {
    await coordination.beginRun('digest:2026-11-24', '2026-11-24T07:00:00.000Z');
    return coordination.holdLease(...lease);
  };
  const digests = aChannel({ ...coordination, holdLease }, '2026-11-24T07:00:00.000Z');
  await digests.start();
  expect(digests.posted).toEqual([]);
  await digests.stop();
});

it('is posted by another process two minutes after one was killed over it', async () => {
  await using database = await aDatabase();
  await database.upkeep.coordination.holdLease('digest', 'killed', '2026-11-24T07:00:00.000Z', 120_000);
  const digests = aChannel(database.upkeep.coordination, '2026-11-24T07:01:00.000Z');
  await digests.start();
  expect(digests.posted).toEqual([]);
  await digests.after(60_000);
  expect(digests.posted).toEqual(['2026-11-24']);
  await digests.stop();
});

it('does not start a second post while the first is under way, and stops after it', async () => {
  await using database = await aDatabase();
  const channel = aGate();
  let begun = 0;
  let ended = 0;
  const digests = aChannel(database.upkeep.coordination, '2026-11-24T07:00:00.000Z', {
    post: async () => {
      begun++;
      await channel.passed;
      ended++;
    },
  });
  const started = digests.start();
  const second = digests.tick();
  const stopped = digests.stop();
  channel.open();
  await stopped;
  await Promise.all([started, second]);
  expect([begun, ended]).toEqual([1, 1]);
});

/** The clock of a town hall that posts at 08:00; time and ticks are the test's. */
function aChannel(coordination: Coordination, start: string, changes: Partial<Pick<DigestClockDeps, 'post'>> = {}) {
  const clock = aClock(start);
  const log = aJobLog();
  const posted: string[] = [];
  let tick = async (): Promise<void> => undefined;
  let running: ReturnType<typeof startDigestClock> | null = null;
  return {
    posted,
    log,
    tick: () => tick(),
    async start() {
      let first = Promise.resolve();
      running = startDigestClock({
        at: '08:00',
        timeZone: 'Europe/Madrid',
        coordination,
        now: clock.now,
        post: async (date) => {
          posted.push(date);
        },
        log,
        ticks: (run) => {
          tick = run;
          first = run();
          return () => {
            tick = async () => undefined;
          };
        },
        ...changes,
      });
      await first;
    },
    async after(ms: number) {
      clock.pass(ms);
      await tick();
    },
    stop: async () => running?.stop(),
  };
}

it('covers the time since the hour of the last one, whatever was missed or left out', () => {
  const hour = { at: '02:30', timeZone: 'Europe/Madrid' };
  expect(digestPeriod('2026-11-24', hour, '2026-11-20')).toEqual({
    from: '2026-11-20T01:30:00.000Z',
    to: '2026-11-24T01:30:00.000Z',
  });
  expect(digestPeriod('2027-03-28', hour, null)).toEqual({
    from: '2027-03-27T01:30:00.000Z',
    to: '2027-03-28T01:00:00.000Z',
  });
  expect(digestPeriod('2027-03-29', hour, '2027-03-28').from).toBe('2027-03-28T01:00:00.000Z');
});
