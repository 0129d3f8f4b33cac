import { describe, expect, it } from 'vitest';
import { dueWeeklyDate } from '../../../src/jobs/digests/due-weekly.ts';
import { startWeeklyClock } from '../../../src/jobs/digests/weekly-clock.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aClock } from '../../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../../support/drivers/jobs/a-job-log.ts';

const timeZone = 'Europe/Madrid';
/** 2026-11-23 is a Monday. */
const monday = { weekday: 'monday', at: '08:30', timeZone } as const;
const hourMs = 3_600_000;

describe('the day on which the weekly digest is due', () => {
  it.each([
    ['before the hour', '2026-11-23T07:29:59.999Z', '2026-11-16', null],
    ['at the hour', '2026-11-23T07:30:00.000Z', '2026-11-16', '2026-11-23'],
    ['once', '2026-11-23T20:00:00.000Z', '2026-11-23', null],
    ['days later, missed', '2026-11-26T05:00:00.000Z', '2026-11-16', '2026-11-23'],
    ['days later, posted', '2026-11-29T22:00:00.000Z', '2026-11-23', null],
    ['weeks missed: the last one alone', '2026-11-25T10:00:00.000Z', '2026-11-02', '2026-11-23'],
    ['before the hour, a week missed', '2026-11-23T06:00:00.000Z', '2026-11-09', '2026-11-16'],
    ['never posted before, on its day', '2026-11-23T09:00:00.000Z', null, '2026-11-23'],
    ['never posted before, on another day', '2026-11-24T09:00:00.000Z', null, null],
    ['never posted before, too early', '2026-11-23T05:00:00.000Z', null, null],
    ['midnight there, not in UTC', '2026-11-22T23:00:00.000Z', '2026-11-16', null],
    ['the clock was set back', '2026-11-22T23:00:00.000Z', '2026-11-23', null],
  ])('%s', (_, now, lastDate, due) => {
    expect(dueWeeklyDate(now, monday, lastDate)).toBe(due);
  });

  it('comes once a week, whatever the clocks do, on every weekday', () => {
    const sunday = { weekday: 'sunday', at: '02:30', timeZone } as const;
    for (const [hour, from] of [
      [monday, '2026-10-20'],
      [sunday, '2026-10-12'],
      [sunday, '2027-03-15'],
    ] as const) {
      const dates = [from as string];
      for (let minute = 0; minute < 28 * 24 * 60; minute += 10) {
        const now = new Date(Date.parse(`${from}T12:00:00Z`) + minute * 60_000).toISOString();
        const due = dueWeeklyDate(now, hour, dates.at(-1) ?? null);
        if (due !== null) dates.push(due);
      }
      const gaps = dates
        .slice(2)
        .map((date, at) => (Date.parse(date) - Date.parse(dates[at + 1] ?? '')) / (24 * hourMs));
      expect(gaps).toEqual([7, 7, 7]);
    }
  });
});

it('posts on its day, is made up for at a start, and a restart posts nothing again', async () => {
  await using database = await aDatabase();
  const clock = aClock('2026-11-23T07:00:00.000Z');
  const posted: string[] = [];
  let fails = 1;
  let tick = async (): Promise<void> => undefined;
  const start = async () => {
    let first = Promise.resolve();
    const running = startWeeklyClock({
      hour: monday,
      coordination: database.upkeep.coordination,
      now: clock.now,
      log: aJobLog(),
      post: async (date) => {
        if (fails-- > 0) throw new Error('the channel does not answer');
        posted.push(date);
      },
      ticks: (run) => {
        tick = run;
        first = run();
        return () => undefined;
      },
    });
    await first;
    return running;
  };
  const running = await start();
  expect(posted).toEqual([]);
  clock.pass(hourMs);
  await tick();
  expect(posted).toEqual([]);
  clock.pass(60_000);
  await tick();
  await tick();
  expect(posted).toEqual(['2026-11-23']);
  await running.stop();

  const again = await start();
  expect(posted).toHaveLength(1);
  await again.stop();
  clock.pass(9 * 24 * hourMs);
  const late = await start();
  expect(posted).toEqual(['2026-11-23', '2026-11-30']);
  await late.stop();
  expect(await database.upkeep.coordination.lastRun('weekly_digest:')).toBe('weekly_digest:2026-11-30');
  expect(await database.upkeep.coordination.lastRun('digest:')).toBeNull();
});
