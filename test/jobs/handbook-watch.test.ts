import { expect, it } from 'vitest';
import { startHandbookWatch } from '../../src/jobs/handbook-watch.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

it('looks every two seconds, says once that it cannot follow, and goes on telling the news', async () => {
  const timer = aTimer();
  const log = aJobLog();
  let isReadable = true;
  let rounds = 0;
  const watch = startHandbookWatch({
    follow: () => (isReadable ? Promise.resolve() : Promise.reject(new Error('Mar Vidal, 600 111 222'))),
    tellNews: async () => {
      rounds += 1;
      if (rounds === 4) throw new Error('the channel is gone');
    },
    log,
    setTimer: timer.set,
  });
  const round = async () => {
    const rested = timer.isSet();
    timer.fire();
    await rested;
  };
  await timer.isSet();
  expect(watch.isFollowed()).toBe(true);
  expect(timer.restMs()).toBe(2_000);

  isReadable = false;
  await round();
  await round();
  expect(watch.isFollowed()).toBe(false);
  isReadable = true;
  await round();
  expect(watch.isFollowed()).toBe(true);
  expect(rounds).toBe(4);
  expect(log.lines.map((line) => line.split(/[;{]/)[0])).toEqual([
    'error The handbook in force could not be read',
    'warn News of the handbook could not be told ',
  ]);
  expect(log.lines.join('\n')).not.toContain('Mar Vidal');
  await watch.stop();
  expect(timer.restMs()).toBeNull();
});
