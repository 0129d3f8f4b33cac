import { expect, it } from 'vitest';
import { startPublicPageWatch } from '../../src/jobs/public-page-watch.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** A watch with a clock and a timer that the test moves. */
async function aWatch(coordination: Awaited<ReturnType<typeof aDatabase>>['upkeep']['coordination'], holder = 'one') {
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const timer = aTimer();
  const log = aJobLog();
  const state = { upTo: 1, isOn: true, fails: false, looks: 0, standsBy: 0, tookMs: 0 };
  let elapsedMs = 0;
  const set = timer.isSet();
  const watch = startPublicPageWatch({
    coordination,
    holder,
    isOn: async () => state.isOn,
    recorded: async () => state.upTo,
    elapsed: () => elapsedMs,
    bring: async () => {
      state.looks += 1;
      elapsedMs += state.tookMs;
      if (state.fails) throw new Error('the disk is full');
    },
    standBy() {
      state.standsBy += 1;
    },
    now: clock.now,
    log,
    setTimer: timer.set,
  });
  await set;
  return {
    state,
    log,
    stop: watch.stop,
    /** So many seconds pass, and the timer runs each time that it is due. */
    async passes(seconds: number): Promise<number> {
      const before = state.looks;
      for (let second = 0; second < seconds; second += 1) {
        clock.pass(1_000);
        const again = timer.isSet();
        timer.fire();
        await again;
      }
      return state.looks - before;
    },
  };
}

it('looks within seconds of a change, seldom while nothing happens, and not at each change of a bad hour', async () => {
  const database = await aDatabase();
  const watch = await aWatch(database.upkeep.coordination);
  expect(watch.state.looks).toBe(1);
  expect(await watch.passes(14)).toBe(0);
  expect(await watch.passes(1)).toBe(1);
  watch.state.upTo += 1;
  expect(await watch.passes(4)).toBe(1);
  let looks = 0;
  for (let second = 0; second < 60; second += 1) {
    watch.state.upTo += 7;
    looks += await watch.passes(1);
  }
  expect(looks).toBe(15);
  await watch.stop();
  await database.close();
});

it('looks as seldom as it takes long, and every 15 seconds all the same', async () => {
  const database = await aDatabase();
  const watch = await aWatch(database.upkeep.coordination);
  const looksIn = async (seconds: number) => {
    let looks = 0;
    for (let second = 0; second < seconds; second += 1) {
      watch.state.upTo += 1;
      looks += await watch.passes(1);
    }
    return looks;
  };
  watch.state.tookMs = 200;
  expect(await looksIn(4)).toBe(1);
  expect(await looksIn(9)).toBe(0);
  expect(await looksIn(1)).toBe(1);
  watch.state.tookMs = 5_000;
  await looksIn(10);
  expect(await looksIn(14)).toBe(0);
  expect(await looksIn(1)).toBe(1);
  await watch.stop();
  await database.close();
});

it('tries again what failed, tells operators, and holds up nothing', async () => {
  const database = await aDatabase();
  const watch = await aWatch(database.upkeep.coordination);
  watch.state.fails = true;
  watch.state.upTo += 1;
  expect(await watch.passes(8)).toBe(2);
  expect(watch.log.lines.length).toBeGreaterThan(0);
  watch.state.fails = false;
  expect(await watch.passes(4)).toBe(1);
  await watch.stop();
  await database.close();
});

it('shows nothing in trial, and writes in one process alone', async () => {
  const database = await aDatabase();
  const { coordination } = database.upkeep;
  const first = await aWatch(coordination);
  const second = await aWatch(coordination, 'two');
  expect([first.state.looks, second.state.looks]).toEqual([1, 0]);
  expect([first.state.standsBy, second.state.standsBy]).toEqual([0, 1]);
  first.state.isOn = false;
  first.state.upTo += 1;
  expect(await first.passes(20)).toBe(0);
  await first.stop();
  expect(await second.passes(12)).toBe(1);
  await second.stop();
  await database.close();
});
