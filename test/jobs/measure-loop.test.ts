import { expect, it } from 'vitest';
import type { Finding } from '../../src/domain/measures/measurement.ts';
import { startMeasureLoop } from '../../src/jobs/measure-loop.ts';
import { outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aPublishedCase } from '../support/builders/rows/published-rows.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

const START = '2026-11-24T10:00:00.000Z';
const COUNTED: Finding = { kind: 'counts', counts: { answers: 1, shares: 0, likes: 2, reach: null } };

/** Posts that are an hour old, and the processes that look at them. */
async function someProcesses(posts: number) {
  const database = await aDatabase();
  const clock = aClock(START);
  const changes = Array.from({ length: posts }, (_, index) => aPublishedCase(index + 1, '2026-11-24T08:30:00.000Z'));
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: changes.flat() })));
  const log = aJobLog();
  const asked: string[] = [];
  let finding: Finding = COUNTED;
  async function start(holder: string) {
    const timer = aTimer();
    const rests = timer.isSet();
    const loop = startMeasureLoop({
      store: database.intake.measures,
      networks: () =>
        new Map([
          [
            'mastodon',
            async ({ id }, asks) => {
              asks();
              asked.push(`${holder} ${id}`);
              return finding;
            },
          ],
        ]),
      coordination: database.upkeep.coordination,
      holder,
      now: clock.now,
      setTimer: timer.set,
      log,
    });
    await rests;
    return {
      restMs: timer.restMs,
      stop: () => loop.stop(),
      async round() {
        const set = timer.isSet();
        timer.fire();
        await set;
      },
    };
  }
  return {
    clock,
    log,
    asked,
    start,
    answer: (next: Finding) => {
      finding = next;
    },
    [Symbol.asyncDispose]: database.close,
  };
}

it('one process looks, and another once it has ended', async () => {
  await using world = await someProcesses(2);
  const one = await world.start('one');
  const two = await world.start('two');
  expect(world.asked).toEqual(['one publication-1', 'one publication-2']);
  await one.stop();
  world.clock.pass(24 * 3_600_000);
  await two.round();
  expect(world.asked.slice(2)).toEqual(['two publication-1', 'two publication-2']);
  await two.stop();
});

it('rests for five minutes, and for one while there is more to look at than fits', async () => {
  await using world = await someProcesses(8);
  const one = await world.start('one');
  expect([world.asked.length, one.restMs()]).toEqual([5, 60_000]);
  await one.round();
  expect([world.asked.length, one.restMs()]).toEqual([8, 300_000]);
  await one.stop();
});

it('tells once that a network is in trouble, and once that it is over', async () => {
  await using world = await someProcesses(3);
  world.answer({ kind: 'failed', why: 'unreachable' });
  const one = await world.start('one');
  world.clock.pass(300_000);
  await one.round();
  world.answer(COUNTED);
  world.clock.pass(3_600_000);
  await one.round();
  await one.round();
  await one.stop();
  expect(world.log.lines).toEqual([
    expect.stringMatching(/^warn .*\{"network":"mastodon","why":"unreachable"\}$/),
    expect.stringMatching(/^info .*\{"network":"mastodon"\}$/),
  ]);
});
