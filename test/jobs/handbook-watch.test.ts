import { expect, it } from 'vitest';
import { RefusedError } from '../../src/errors.ts';
import { startHandbookWatch } from '../../src/jobs/handbook-watch.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** A watch whose look and news the test decides. */
function aWatch() {
  const timer = aTimer();
  const log = aJobLog();
  const given = { failure: null as Error | null, nowMs: 0, news: async () => {} };
  const counted = { looks: 0, news: 0 };
  const watch = startHandbookWatch({
    async follow() {
      counted.looks += 1;
      if (given.failure !== null) throw given.failure;
    },
    tellNews() {
      counted.news += 1;
      return given.news();
    },
    elapsed: () => given.nowMs,
    log,
    setTimer: timer.set,
  });
  const round = async () => {
    const rested = timer.isSet();
    timer.fire();
    await rested;
  };
  return { watch, timer, log, given, counted, round };
}

it('looks every two seconds, says once that it cannot follow, and goes on telling the news', async () => {
  const { watch, timer, log, given, counted, round } = aWatch();
  await timer.isSet();
  expect(watch.isFollowed()).toBe(true);
  expect(timer.restMs()).toBe(2_000);

  given.failure = new RefusedError('refusal.handbook_unreadable');
  await round();
  expect(watch.isFollowed()).toBe(false);
  await round();
  given.failure = null;
  given.news = async () => Promise.reject(new Error('Mar Vidal, 600 111 222'));
  await round();
  expect(watch.isFollowed()).toBe(true);
  expect(counted).toEqual({ looks: 4, news: 4 });
  await watch.stop();
  expect(log.lines.map((line) => line.split(/[;{]/)[0])).toEqual([
    'error The handbook in force could not be read',
    'warn News of the handbook could not be told ',
  ]);
  expect(log.lines.join('\n')).not.toContain('Mar Vidal');
  expect(timer.restMs()).toBeNull();
});

it('is no reason for a restart because of one lost connection, and is one after ten seconds without the database', async () => {
  const { watch, timer, given, round } = aWatch();
  await timer.isSet();
  given.failure = new Error('Connection terminated unexpectedly');
  await round();
  expect(watch.isFollowed()).toBe(true);
  given.nowMs = 9_999;
  await round();
  expect(watch.isFollowed()).toBe(true);
  given.nowMs = 10_000;
  expect(watch.isFollowed()).toBe(false);
  given.failure = null;
  await round();
  expect(watch.isFollowed()).toBe(true);
  await watch.stop();
});

it('looks on while the news wait for their channel, and ends once they are told', async () => {
  const { watch, timer, given, counted, round } = aWatch();
  await timer.isSet();
  let release = () => {};
  given.news = () => new Promise((resolve) => (release = resolve));
  await round();
  await round();
  await round();
  expect(counted).toEqual({ looks: 4, news: 2 });
  let isOver = false;
  const stopped = watch.stop().then(() => {
    isOver = true;
  });
  await Promise.resolve();
  expect(isOver).toBe(false);
  release();
  await stopped;
});
