import { expect, it } from 'vitest';
import { startDeadlineWatch } from '../../src/jobs/deadline-watch.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** A watch with a clock and a timer that the test moves; `answers` are what its looks come to, one after another. */
async function aWatch(answers: (number | Error)[] = []) {
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const timer = aTimer();
  const log = aJobLog();
  const looks: string[] = [];
  const role = { isSender: true };
  let told = 0;
  const rests = timer.isSet();
  const watch = startDeadlineWatch({
    isSender: () => role.isSender,
    look: async () => {
      looks.push(clock.now().slice(11, 19));
      const answer = answers.shift() ?? 0;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    told: () => {
      told += 1;
    },
    now: clock.now,
    log,
    setTimer: timer.set,
  });
  await rests;
  return {
    ...watch,
    clock,
    timer,
    log,
    looks,
    role,
    told: () => told,
    async after(ms: number, wake: () => void = timer.fire) {
      clock.pass(ms);
      const set = timer.isSet();
      wake();
      await set;
    },
  };
}

it('looks at once and every minute; waking it meanwhile brings no look forward', async () => {
  const watch = await aWatch();
  await watch.after(20_000, watch.wake);
  expect(watch.timer.restMs()).toBe(40_000);
  await watch.after(40_000);
  await watch.after(60_000);
  expect(watch.looks).toEqual(['10:00:00', '10:01:00', '10:02:00']);
  await watch.stop();
});

it('looks when it is woken after its time, and when the clock was set back', async () => {
  const watch = await aWatch();
  await watch.after(600_000, watch.wake);
  await watch.after(-3_600_000, watch.wake);
  expect(watch.looks).toEqual(['10:00:00', '10:10:00', '09:10:00']);
  await watch.stop();
});

it('has what it told sent at once, and sends nothing for a look without news', async () => {
  const watch = await aWatch([2, 0]);
  expect(watch.told()).toBe(1);
  expect(watch.log.lines).toEqual(['info Times of cases have come and were told {"cases":2}']);
  await watch.after(60_000);
  expect(watch.told()).toBe(1);
  await watch.stop();
});

it('leaves it to the process that sends, and takes over soon after that one is gone', async () => {
  const watch = await aWatch();
  watch.role.isSender = false;
  await watch.after(60_000);
  expect(watch.timer.restMs()).toBe(1_000);
  watch.role.isSender = true;
  await watch.after(1_000);
  expect(watch.looks).toEqual(['10:00:00', '10:01:01']);
  await watch.stop();
});

it('goes on after a look that failed, and says so without words', async () => {
  const watch = await aWatch([new Error('«Socorro» could not be read'), 1]);
  expect(watch.log.lines.join()).toContain('error The clocks of the cases could not be looked at');
  expect(watch.log.lines.join()).not.toContain('Socorro');
  await watch.after(60_000);
  expect(watch.told()).toBe(1);
  await watch.stop();
});
