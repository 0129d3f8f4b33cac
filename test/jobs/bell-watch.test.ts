import { expect, it } from 'vitest';
import type { Effect } from '../../src/domain/cases/model/changes.ts';
import { startBellWatch } from '../../src/jobs/bell-watch.ts';
import { ana } from '../support/builders/a-case.ts';
import { words } from '../support/builders/crises/a-crisis-desk.ts';
import { aRingingDesk, TEAM } from '../support/builders/crises/a-ringing-desk.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** The longest that a first ring may wait for its place in the queue. */
const AT_MOST_MS = 2_000;

/** A watch with a clock and a timer that the test moves. `record.upTo` grows with whatever people do. */
async function aWatch() {
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const timer = aTimer();
  const log = aJobLog();
  const record = { upTo: 1, fails: false };
  const role = { isSender: true };
  let looks = 0;
  let rung = 0;
  const rests = timer.isSet();
  const watch = startBellWatch({
    isSender: () => role.isSender,
    recorded: async () => record.upTo,
    look: async () => {
      looks += 1;
      if (record.fails) throw new Error('the database is gone');
      return 1;
    },
    rung: () => {
      rung += 1;
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
    record,
    role,
    looks: () => looks,
    rung: () => rung,
    /** The timer runs when its time is over. */
    async rests(): Promise<number> {
      const restMs = timer.restMs() ?? 0;
      clock.pass(restMs);
      const set = timer.isSet();
      timer.fire();
      await set;
      return restMs;
    },
  };
}

it('looks within two seconds of whatever is done, and wakes the queue at once', async () => {
  const watch = await aWatch();
  const before = { looks: watch.looks(), rung: watch.rung() };
  watch.record.upTo += 1;
  let waitedMs = 0;
  while (watch.looks() === before.looks) waitedMs += await watch.rests();
  expect(waitedMs).toBeLessThanOrEqual(AT_MOST_MS);
  expect(watch.rung()).toBe(before.rung + 1);
  await watch.stop();
});

it('hands a first ring to the queue within two seconds of the click, and five more of that minute in one message', async () => {
  await using desk = await aRingingDesk({ team: TEAM.filter(({ user }) => user === 'UANA' || user === 'UBIEL') });
  const timer = aTimer();
  const log = aJobLog();
  let woken = 0;
  const rests = timer.isSet();
  const watch = startBellWatch({
    isSender: () => true,
    recorded: async () => (await desk.auditBodies()).length,
    look: desk.look,
    rung: () => {
      woken += 1;
    },
    now: desk.deps.now,
    log,
    setTimer: timer.set,
  });
  await rests;
  /** Lets the watch look as often as it does in that time. Returns what it has put into the queue, by message. */
  const after = async (ms: number) => {
    for (let passed = 0; passed < ms; ) {
      const restMs = timer.restMs() ?? 0;
      desk.pass(restMs);
      passed += restMs;
      const set = timer.isSet();
      timer.fire();
      await set;
    }
    return (await desk.rung()).flatMap((one) => (one.kind === 'direct_ring' ? [] : [turnsIn(one)]));
  };

  await desk.start();
  expect(await after(AT_MOST_MS)).toEqual([['crisis']]);
  expect(woken).toBe(1);
  for (const title of ['Puente', 'Colegio', 'Albergue', 'Autobús', 'Agua']) {
    await desk.does(ana, { ...words('abierto'), key: null, title });
    expect(await after(5_000)).toEqual([]);
  }
  expect(await after(60_000)).toEqual([['fact', 'fact', 'fact', 'fact', 'fact']]);
  await watch.stop();
});

/** Kinds of the turns that one message rings for. */
function turnsIn(effect: Effect): string[] {
  if (effect.kind === 'ring') return effect.turns.map(({ kind }) => kind);
  return effect.kind === 'crisis_line' || effect.kind === 'thread' ? [effect.entry.turn?.kind ?? 'none'] : [];
}

it('looks every fifteen seconds while nothing is done, since times run out meanwhile', async () => {
  const watch = await aWatch();
  let waitedMs = 0;
  while (watch.looks() < 3) waitedMs += await watch.rests();
  expect(waitedMs).toBe(30_000);
  await watch.stop();
});

it('looks again a second after a look that failed, and not at all where another process sends', async () => {
  const watch = await aWatch();
  watch.record.upTo += 1;
  watch.record.fails = true;
  await watch.rests();
  watch.record.fails = false;
  const looks = watch.looks();
  expect(await watch.rests()).toBe(1_000);
  expect(watch.looks()).toBe(looks + 1);
  expect(watch.log.lines.join()).toContain('tried again in a second');
  watch.role.isSender = false;
  watch.record.upTo += 1;
  for (let round = 0; round < 20; round += 1) await watch.rests();
  expect(watch.looks()).toBe(looks + 1);
  await watch.stop();
});
