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
