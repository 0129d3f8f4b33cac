import { fc, test as law } from '@fast-check/vitest';
import { expect, it, vi } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { ApproversUnknown } from '../../../src/domain/people/approvers-unknown.ts';
import { aHeldCase, aPublication, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { add, aRunningOutbox } from '../../support/drivers/jobs/a-running-outbox.ts';

const start = '2026-11-24T10:00:00.000Z';

/** A database with a reply whose hold is over. */
async function aHeldReply() {
  const database = await aDatabase();
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  await add(database, start, { kind: 'publish', publicationId: 'publication-1', dueAt: start });
  return database;
}

function saved({ cases: { store } }: Database, over: Partial<Publication>): Promise<void> {
  return store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row: aPublication(over) }] })));
}

/** Fails so the first time, before anything was claimed. */
function outAtTheSecond(database: Database, failure: Error) {
  return vi
    .fn<(id: string) => Promise<void>>(() => saved(database, { status: 'published', publishedAt: start }))
    .mockRejectedValueOnce(failure);
}

it('makes a publication unknown when it broke off after its claim, asks the network about it, and never sends it again', async () => {
  await using database = await aHeldReply();
  let calls = 0;
  await using outbox = aRunningOutbox(database, {
    work: {
      publish: async () => {
        calls++;
        await saved(database, { status: 'publishing' });
        throw new Error('the line went dead');
      },
    },
  });
  await outbox.rests();
  await outbox.after(30_000);
  await outbox.after(1_000);
  expect(outbox.told).toEqual(['card 1', 'thread 1']);
  await outbox.after(20_000);
  expect(calls).toBe(1);
  expect((await database.cases.reader.caseById(1))?.publications[0]?.status).toBe('unknown');
  expect(outbox.told).toEqual(['card 1', 'thread 1', 'publication-1, look 0']);
});

it('asks a network again when its answer was not written down', async () => {
  await using database = await aDatabase();
  await add(database, start, { kind: 'look_up', publicationId: 'publication-1', look: 1, dueAt: start });
  let asked = 0;
  await using outbox = aRunningOutbox(database, {
    work: {
      lookUp: async () => {
        asked++;
        if (asked === 1) throw new Error('the database was busy');
      },
    },
  });
  await outbox.rests();
  await outbox.after(1_000);
  expect(asked).toBe(2);
  expect(await database.outbox.queue.nextDueAt()).toBeNull();
});

it('lets a publication out later when it broke off before its claim', async () => {
  await using database = await aHeldReply();
  const publish = outAtTheSecond(database, new Error('the workspace could not be asked'));
  await using outbox = aRunningOutbox(database, { work: { publish } });
  await outbox.rests();
  await outbox.after(30_000);
  await outbox.after(60_000);
  expect(publish).toHaveBeenCalledTimes(2);
  expect((await database.cases.reader.caseById(1))?.publications[0]?.status).toBe('published');
});

it('asks again soon, not after half a minute, when the approvers could not be looked up', async () => {
  await using database = await aHeldReply();
  const publish = outAtTheSecond(database, new ApproversUnknown('the workspace was slow'));
  await using outbox = aRunningOutbox(database, { work: { publish } });
  await outbox.rests();
  await outbox.after(2_000);
  expect((await database.cases.reader.caseById(1))?.publications[0]?.status).toBe('published');
});

const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ passMs: fc.integer({ min: 1, max: 20_000 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ setMs: fc.constantFrom(-86_400_000, -3_600_000, -5_000, 5_000, 3_600_000, 86_400_000) }),
    },
  ),
  { maxLength: 8 },
);

law.prop([steps], { numRuns: 12 })('no clock that is set ends a hold early or makes it last', async (moves) => {
  await using database = await aDatabase();
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  const holdUntil = '2026-11-24T10:01:00.000Z';
  await saved(database, { status: 'held', holdUntil });
  await add(database, start, { kind: 'publish', publicationId: 'publication-1', dueAt: holdUntil });
  let leftAt: number | null = null;
  await using outbox = aRunningOutbox(database, {
    work: {
      publish: async () => {
        leftAt = outbox.clock.elapsed();
        await saved(database, { status: 'published' });
      },
    },
  });
  const after = async (ms: number) => {
    outbox.clock.pass(ms);
    outbox.timer.fire();
    await outbox.rests(() => true);
  };
  await outbox.rests();
  for (const move of moves) {
    if ('setMs' in move) outbox.clock.set(move.setMs);
    await after('passMs' in move ? move.passMs : 1_000);
  }
  for (let turn = 0; turn < 90 && leftAt === null; turn += 1) await after(10_000);
  const forward = moves.filter((move) => 'setMs' in move && move.setMs > 0).length;
  expect(leftAt).toBeGreaterThanOrEqual(60_000);
  expect(leftAt).toBeLessThanOrEqual(80_000 + forward * 80_000);
});

it('lets no planned post take the slot of a reply: however many hang, a reply leaves at once', async () => {
  await using database = await aHeldReply();
  const hanging = ['x', 'mastodon', 'facebook', 'bluesky', 'web'].map((network): Effect => {
    return { kind: 'publish_content', contentId: network, target: `content:${network}`, dueAt: start };
  });
  await add(database, start, ...hanging);
  const begun: string[] = [];
  const answered = Promise.withResolvers<null>();
  await using outbox = aRunningOutbox(database, {
    work: {
      publish: async (id) => void begun.push(id),
      publishContent: ({ contentId }) => {
        begun.push(contentId);
        return answered.promise;
      },
    },
  });
  await outbox.rests(() => begun.includes('publication-1'));
  await add(database, start, { kind: 'publish', publicationId: 'publication-2', dueAt: start });
  outbox.wake();
  await outbox.rests(() => begun.includes('publication-2'));
  expect(begun.filter((one) => !one.startsWith('publication-'))).toHaveLength(2);
  answered.resolve(null);
  await outbox.rests();
  expect(begun).toHaveLength(7);
});
