import { expect, it } from 'vitest';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aGate } from '../../support/drivers/jobs/a-gate.ts';
import { add, aRunningOutbox, card } from '../../support/drivers/jobs/a-running-outbox.ts';

const start = '2026-11-24T10:00:00.000Z';

it.for([
  ['was sent', { kind: 'done' }],
  ['was not sent', { kind: 'retry', afterMs: 1_000, why: 'not sent' }],
] as const)(
  'a process that was frozen for longer than its lease sends no more, when what it had begun %s',
  async ([, outcome]) => {
    await using database = await aDatabase();
    await add(database, start, card(1), card(2));
    const answer = aGate();
    let begun = 0;
    await using outbox = aRunningOutbox(database, {
      work: {
        async sendToTeam() {
          begun += 1;
          await answer.passed;
          return outcome;
        },
      },
    });
    await outbox.rests(() => begun === 1);

    // It stands still; another process takes its place.
    outbox.clock.pass(11_000);
    const { holdLease } = database.upkeep.coordination;
    expect(await holdLease('sender', 'two', outbox.clock.now(), 10_000)).toBe(true);
    const left = await database.outbox.queue.nextDueAt();
    answer.open();
    await outbox.rests(() => outbox.health().inHand.team <= 1);
    outbox.timer.fire();
    await outbox.rests();
    expect(begun).toBe(1);
    expect(outbox.health().isSender).toBe(false);
    // What it did not send belongs to the other process, which sends it when its time has come.
    if (outcome.kind === 'retry') expect(await database.outbox.queue.nextDueAt()).toBe(left);
  },
);

it('a process that froze as it was told that it holds the lease asks again before it sends', async () => {
  await using database = await aDatabase();
  await add(database, start, card(1));
  const { coordination } = database.upkeep;
  let freezes = false;
  await using outbox = aRunningOutbox(database, {
    lease: {
      coordination: {
        ...coordination,
        async holdLease(...asked) {
          const holds = await coordination.holdLease(...asked);
          if (!freezes) return holds;
          freezes = false;
          // It reads the answer when another process has long taken its place.
          outbox.clock.pass(11_000);
          expect(await coordination.holdLease('sender', 'two', outbox.clock.now(), 10_000)).toBe(true);
          return holds;
        },
      },
    },
  });
  await outbox.rests();
  expect(outbox.told).toEqual(['card 1']);

  await add(database, outbox.clock.now(), card(2));
  freezes = true;
  await outbox.after(4_000);
  expect(outbox.told).toEqual(['card 1']);
  expect(outbox.health().isSender).toBe(false);
});

it.for([
  ['that nothing happened to sends on', () => {}, ['asks', 'sends', 'sends']],
  ['whose clock was set forward asks first', (clock) => clock.set(3_600_000), ['asks', 'sends', 'asks', 'sends']],
  ['whose clock was set back asks first', (clock) => clock.set(-3_600_000), ['asks', 'sends', 'asks', 'sends']],
  ['that slept, its own clock with it, asks first', (clock) => clock.set(11_000), ['asks', 'sends', 'asks', 'sends']],
] as const satisfies [string, (clock: ReturnType<typeof aRunningOutbox>['clock']) => void, string[]][])(
  'a sender %s',
  async ([, happen, expected]) => {
    await using database = await aDatabase();
    const { coordination } = database.upkeep;
    await add(database, start, card(1), card(2));
    const answer = aGate();
    const did: string[] = [];
    await using outbox = aRunningOutbox(database, {
      lease: {
        coordination: {
          ...coordination,
          holdLease: (...asked) => {
            did.push('asks');
            return coordination.holdLease(...asked);
          },
        },
      },
      work: {
        async sendToTeam() {
          did.push('sends');
          if (did.length === 2) await answer.passed;
          return { kind: 'done' };
        },
      },
    });
    await outbox.rests(() => did.length === 2);
    happen(outbox.clock);
    answer.open();
    await outbox.rests(() => outbox.told.length === 2);
    expect(did).toEqual(expected);
  },
);
