import { expect, it } from 'vitest';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aGate } from '../../support/drivers/jobs/a-gate.ts';
import { add, aRunningOutbox, card } from '../../support/drivers/jobs/a-running-outbox.ts';

const start = '2026-11-24T10:00:00.000Z';
const report = { kind: 'report', crisisId: 3, namesIn: 'names' } as const;

it('makes a report beside the team’s messages: none of them waits for its pictures', async () => {
  await using database = await aDatabase();
  const drawing = aGate();
  await add(database, start, report, card(1));
  await using outbox = aRunningOutbox(database, {
    work: {
      report: async () => {
        await drawing.passed;
        return true;
      },
    },
  });
  await outbox.rests(() => outbox.told.length === 1);
  expect([outbox.told, outbox.health().inHand.reports]).toEqual([['card 1'], 1]);
  drawing.open();
  await outbox.rests();
  expect(await database.outbox.queue.nextDueAt()).toBeNull();
});

it('has a report made that a process which died was making', async () => {
  await using database = await aDatabase();
  const never = aGate();
  await add(database, start, report);
  const first = aRunningOutbox(database, {
    work: {
      report: async () => {
        await never.passed;
        return true;
      },
    },
  });
  await first.rests(() => first.health().inHand.reports === 1);
  const ended = first.stop();
  await first.timer.isSet();
  first.timer.fire();
  await ended;
  await using second = aRunningOutbox(database, { lease: { holder: 'two' } });
  await second.rests();
  expect(second.told).toEqual(['report 3']);
  expect(await database.outbox.queue.nextDueAt()).toBeNull();
  never.open();
});

it('tries again later where the channel cannot be reached, and at last no more', async () => {
  await using database = await aDatabase();
  let attempts = 0;
  await add(database, start, report);
  await using outbox = aRunningOutbox(database, {
    work: {
      report: async () => {
        attempts += 1;
        return false;
      },
    },
  });
  await outbox.rests();
  expect(attempts).toBe(1);
  await outbox.after(1_000);
  expect(attempts).toBe(2);
  for (let round = 0; round < 20; round += 1) await outbox.after(60_000);
  expect([attempts, await database.outbox.queue.nextDueAt()]).toEqual([15, null]);
});
