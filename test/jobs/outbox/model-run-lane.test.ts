import { expect, it } from 'vitest';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aGate } from '../../support/drivers/jobs/a-gate.ts';
import { add, aRunningOutbox, card, line } from '../../support/drivers/jobs/a-running-outbox.ts';

const start = '2026-11-24T10:00:00.000Z';
const write = (writingId: string) => ({ kind: 'write', caseId: 1, writingId }) as const;

it('has the model write beside the team’s messages: a slow model holds up no card of the same case', async () => {
  await using database = await aDatabase();
  const model = aGate();
  await add(database, start, write('w1'), card(1), line(1));
  await using outbox = aRunningOutbox(database, {
    work: {
      write: async () => {
        await model.passed;
        return true;
      },
    },
  });
  await outbox.rests(() => outbox.health().inHand.team === 0 && outbox.told.length === 2);
  expect([outbox.told, outbox.health().inHand]).toEqual([
    ['card 1', 'thread 1'],
    { team: 0, publications: 0, lookUps: 0, writings: 1, reports: 0 },
  ]);
  model.open();
  await outbox.rests();
  expect(await database.outbox.queue.nextDueAt()).toBeNull();
});

it('has the model say what it reads in a post, beside its drafts, and asks again what was not finished', async () => {
  await using database = await aDatabase();
  const judged: string[] = [];
  await add(database, start, write('w1'), { kind: 'opinion', caseId: 1, postId: 'p1' });
  await using outbox = aRunningOutbox(database, {
    work: {
      judge: async ({ caseId, postId }) => {
        judged.push(`${caseId} ${postId}`);
        return judged.length > 1;
      },
    },
  });
  await outbox.rests();
  await outbox.after(1_000);
  expect([judged, await database.outbox.queue.nextDueAt()]).toEqual([['1 p1', '1 p1'], null]);
});

it('asks again later what could not be written down', async () => {
  await using database = await aDatabase();
  let attempts = 0;
  await add(database, start, write('w1'));
  await using outbox = aRunningOutbox(database, {
    work: {
      write: async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('the database is busy');
        return true;
      },
    },
  });
  await outbox.rests();
  expect(attempts).toBe(1);
  await outbox.after(1_000);
  expect([attempts, await database.outbox.queue.nextDueAt()]).toEqual([2, null]);
});

it('leaves what the model still writes to whoever comes next, when it is stopped', async () => {
  await using database = await aDatabase();
  const model = aGate();
  const stopped: boolean[] = [];
  await add(database, start, write('w1'), write('w2'), write('w3'));
  const outbox = aRunningOutbox(database, {
    work: {
      write: async (_, isStopping) => {
        await model.passed;
        stopped.push(isStopping());
        return !isStopping();
      },
    },
  });
  await outbox.rests(() => outbox.health().inHand.writings === 3);
  const ended = outbox.stop();
  await outbox.timer.isSet();
  outbox.timer.fire();
  await ended;
  const left = await database.outbox.queue.take(start, 9);
  expect(left.map(({ effect }) => effect.kind === 'write' && effect.writingId)).toEqual(['w1', 'w2', 'w3']);
  model.open();
  await model.passed;
  expect(stopped).toEqual([true, true]);
});
