import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { OutboxOutcome } from '../../../src/domain/cases/ports/outbox.ts';
import { aHeldCase, aMatter, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabase, aDatabaseFile } from '../../support/drivers/a-database.ts';
import { aGate } from '../../support/drivers/jobs/a-gate.ts';
import { add, aRunningOutbox, card, line } from '../../support/drivers/jobs/a-running-outbox.ts';

const start = '2026-11-24T10:00:00.000Z';
const pauseList = { kind: 'pause_list', pauseId: 'pause-1' } as const;
const publication = (dueAt = start) => ({ kind: 'publish', publicationId: 'publication-1', dueAt }) as const;

it('sends at once what waits at its start, and what comes later when it is woken', async () => {
  await using database = await aDatabase();
  await add(database, start, card(1), line(1), card(2));
  await using outbox = aRunningOutbox(database);
  await outbox.rests();
  expect(outbox.told).toEqual(['card 1', 'card 2', 'thread 1']);

  await add(database, start, card(3));
  outbox.wake();
  await outbox.rests();
  expect(outbox.told.slice(3)).toEqual(['card 3']);
  expect(await database.outbox.queue.nextDueAt()).toBeNull();
});

it('looks each second, and sooner when something is due sooner', async () => {
  await using database = await aDatabase();
  await using outbox = aRunningOutbox(database);
  await outbox.rests();
  expect(outbox.timer.restMs()).toBe(1000);

  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  await add(database, start, publication('2026-11-24T10:00:01.300Z'));
  await outbox.after(1000);
  expect(outbox.told).toEqual([]);
  expect(outbox.timer.restMs()).toBe(300);
  await outbox.after(300);
  expect(outbox.told).toEqual(['publication-1']);
});

it('lets a publication out while a message to the team is stuck, and the other way round', async () => {
  await using database = await aDatabase();
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  const [channel, network] = [aGate(), aGate()];
  await add(database, start, card(1), publication());
  const published: string[] = [];
  await using outbox = aRunningOutbox(database, {
    work: {
      sendToTeam: () => channel.passed.then(() => ({ kind: 'done' })),
      publish: async (id) => {
        if (published.push(id) === 2) await network.passed;
      },
    },
  });
  await outbox.rests(() => published.length === 1 && outbox.health().inHand.publications === 0);
  expect(outbox.health().inHand).toEqual({ team: 1, publications: 0, lookUps: 0, writings: 0, reports: 0 });

  channel.open();
  await outbox.rests();
  await add(database, start, publication(), card(2));
  outbox.wake();
  await outbox.rests(() => outbox.health().inHand.team === 0 && published.length === 2);
  expect(outbox.told).toEqual(['card 1', 'card 2']);
  expect(outbox.health().inHand).toEqual({ team: 0, publications: 1, lookUps: 0, writings: 0, reports: 0 });
  network.open();
});

it('lets nothing of a case overtake a message that must be tried again, and goes on with other cases', async () => {
  await using database = await aDatabase();
  await add(database, start, card(1), line(1), card(2));
  const answers: OutboxOutcome[] = [{ kind: 'retry', afterMs: 5_000, why: 'throttled' }];
  await using outbox = aRunningOutbox(database, {
    work: { sendToTeam: async () => answers.shift() ?? { kind: 'done' } },
  });
  await outbox.rests();
  expect(outbox.told).toEqual(['card 2']);

  await outbox.after(4_999);
  expect(outbox.told).toEqual(['card 2']);
  await outbox.after(1);
  expect(outbox.told).toEqual(['card 2', 'card 1', 'thread 1']);
});

it('holds what Slack does not take yet in hand, lets other ways go on, and then begins with the most important', async () => {
  await using database = await aDatabase();
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  await add(database, start, card(2), card(3), pauseList);
  let shutUntil = 1_100;
  let attempts = 0;
  await using outbox = aRunningOutbox(database, {
    work: {
      sendToTeam: async ({ effect }) => {
        attempts += 1;
        if (effect.kind === 'pause_list') return { kind: 'done' };
        const elapsed = outbox.clock.elapsed();
        if (elapsed >= shutUntil) {
          shutUntil = elapsed + 1_100;
          return { kind: 'done' };
        }
        return { kind: 'retry', afterMs: shutUntil - elapsed, why: 'the pace', gate: 'post C1' };
      },
    },
  });
  await outbox.rests(() => outbox.health().inHand.team === 2);
  expect([outbox.told, outbox.health().inHand.team, attempts]).toEqual([['pause_list pause-1'], 2, 2]);

  // Nobody knows what the others are about, and they are older.
  await add(database, start, card(1));
  await database.cases.store.transact(({ save }) =>
    save(outcomeOf({ changes: [{ kind: 'matter', row: aMatter({ class: 'life_risk' }) }] })),
  );
  outbox.clock.pass(1_100);
  outbox.timer.fire();
  await outbox.rests(() => outbox.told.length === 2);
  expect(outbox.told.at(-1)).toBe('card 1');
  outbox.clock.pass(1_100);
  outbox.timer.fire();
  await outbox.rests(() => outbox.told.length === 3);
  expect(outbox.told.at(-1)).toBe('card 2');
});

it('gives back what had to wait for its turn when it stops', async () => {
  await using database = await aDatabase();
  await add(database, start, card(1));
  const first = aRunningOutbox(database, {
    work: {
      sendToTeam: async () => ({ kind: 'retry', afterMs: 60_000, why: 'the pace', gate: 'post C1' }),
    },
  });
  await first.rests(() => first.health().inHand.team === 1);
  await first.stop();
  expect(await database.outbox.queue.nextDueAt()).toBe(start);
});

it('gives back all that it had in hand in a few writes when it stops, as others wait for it', async () => {
  let writes = 0;
  await using file = await aDatabaseFile();
  const writeNews = { hasLock() {}, ended: () => void writes++ };
  const database = await openDatabase(file.url, { writeNews });
  await add(database, start, ...Array.from({ length: 90 }, (_, number) => card(number + 1)));
  const first = aRunningOutbox(database, {
    work: { sendToTeam: async () => ({ kind: 'retry', afterMs: 60_000, why: 'the pace', gate: 'post C1' }) },
  });
  await first.rests(() => first.health().inHand.team === 90);
  writes = 0;
  await first.stop();
  expect(writes).toBeLessThanOrEqual(3);
  expect(await database.outbox.queue.take(start, 100)).toHaveLength(90);
  await database.close();
});

it('tries a message that failed again after 1 s, 2 s, 4 s … 60 s, and logs no words', async () => {
  await using database = await aDatabase();
  await add(database, start, card(1));
  await using outbox = aRunningOutbox(database, {
    work: { sendToTeam: () => Promise.reject(new TypeError('could not send: "mi DNI es 00000000T"')) },
  });
  await outbox.rests();
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 8; attempt++) {
    const due = Date.parse((await database.outbox.queue.nextDueAt()) ?? '');
    waits.push((due - Date.parse(outbox.clock.now())) / 1000);
    await outbox.after(due - Date.parse(outbox.clock.now()));
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(outbox.log.lines[0]).toContain('"lane":"case:1","attempts":1,"error":"TypeError"');
  expect(outbox.log.lines.join('\n')).not.toContain('DNI');
});

it('never sends twice what it still has in hand, however long that takes', async () => {
  await using database = await aDatabase();
  const channel = aGate();
  await add(database, start, card(1), card(2));
  await using outbox = aRunningOutbox(database, {
    work: { sendToTeam: () => channel.passed.then(() => ({ kind: 'done' })) },
  });
  await outbox.rests(() => outbox.health().inHand.team === 2);
  outbox.clock.pass(31_000);
  outbox.timer.fire();
  await outbox.rests(() => outbox.health().lastRoundAt === outbox.clock.now());
  channel.open();
  await outbox.rests();
  expect(outbox.told).toEqual(['card 1', 'card 2']);
});

it('leaves the sending to one process, and to the next when that one stops', async () => {
  await using database = await aDatabase();
  await using one = aRunningOutbox(database);
  await one.rests();
  await using other = aRunningOutbox(database, { lease: { holder: 'other' } });
  await other.rests();
  expect([one.health().isSender, other.health().isSender]).toEqual([true, false]);

  await add(database, start, card(1));
  await other.after(0);
  expect(other.told).toEqual([]);
  await one.stop();
  await other.after(0);
  expect([one.told, other.told]).toEqual([[], ['card 1']]);
});

it('follows a process that was killed', async () => {
  await using database = await aDatabase();
  await database.upkeep.coordination.holdLease('sender', 'killed', start, 10_000);
  await add(database, start, card(1));
  await using outbox = aRunningOutbox(database);
  await outbox.rests();
  await outbox.after(9_999);
  expect(outbox.told).toEqual([]);
  await outbox.after(1);
  expect(outbox.told).toEqual(['card 1']);
});

it('stops when what has begun is done, and gives back the rest', async () => {
  await using database = await aDatabase();
  const channel = aGate();
  await add(database, start, card(1), line(1), card(2));
  const first = aRunningOutbox(database, { work: { sendToTeam: () => channel.passed.then(() => ({ kind: 'done' })) } });
  await first.rests(() => first.health().inHand.team === 3);
  const stopped = first.stop();
  channel.open();
  await stopped;
  expect(first.told).toEqual(['card 1']);

  await using second = aRunningOutbox(database, { lease: { holder: 'second' } });
  await second.rests();
  expect(second.told).toEqual(['thread 1', 'card 2']);
});

it('keeps trying when the database cannot be read', async () => {
  await using database = await aDatabase();
  let isDown = true;
  const take: typeof database.outbox.queue.take = (now, limit) =>
    isDown ? Promise.reject(new Error('locked')) : database.outbox.queue.take(now, limit);
  await add(database, start, card(1));
  await using outbox = aRunningOutbox({
    ...database,
    outbox: { ...database.outbox, queue: { ...database.outbox.queue, take } },
  });
  await outbox.rests();
  expect([outbox.told, outbox.health().lastRoundAt, outbox.timer.restMs()]).toEqual([[], null, 1000]);
  isDown = false;
  await outbox.after(1000);
  expect(outbox.told).toEqual(['card 1']);
});
