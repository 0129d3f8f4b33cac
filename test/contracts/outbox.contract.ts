import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import type { Effect } from '../../src/domain/cases/model/changes.ts';
import type { PublicationStatus } from '../../src/domain/cases/model/publication.ts';
import { aHeldCase, anEntry, aPublication, at, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

const card = (caseId: number): Effect => ({ kind: 'card', caseId });
const thread = (caseId: number, key: string): Effect => ({ kind: 'thread', caseId, entry: { sentence: { key } } });
const publish = (dueAt: string): Effect => ({ kind: 'publish', publicationId: 'publication-1', dueAt });

/** What every outbox keeps to. */
export function outboxContract(inAPlace: InAPlace): void {
  describe('to the team', () => {
    it(
      'hands out what is due, oldest first, each item once',
      inAPlace(async (place) => {
        const one = await place.open();
        const other = await place.open();
        await add(one.cases, 5, [card(2)]);
        await add(one.cases, 0, [card(1), thread(1, 'thread.opened')]);
        expect(await one.outbox.queue.nextDueAt()).toBe(at(0));
        expect(await one.outbox.queue.take(at(-1), 10)).toEqual([]);
        expect(effectsOf(await one.outbox.queue.take(at(9), 2))).toEqual([card(1), thread(1, 'thread.opened')]);
        expect(effectsOf(await other.outbox.queue.take(at(9), 10))).toEqual([card(2)]);
        expect(await one.outbox.queue.take(at(9), 10)).toEqual([]);
      }),
    );

    it(
      'lets no message of a case wait for a model, and has a model that gave no outcome asked again',
      inAPlace(async (place) => {
        const {
          outbox: { queue: outbox },
          ...database
        } = await place.open();
        const write: Effect = { kind: 'write', caseId: 1, writingId: 'writing-1' };
        await add(database.cases, 0, [write, card(1)]);
        const [asked, drawn] = await outbox.take(at(0), 10);
        expect([asked?.effect, drawn?.effect]).toEqual([write, card(1)]);
        await settle({ queue: outbox }, drawn, { kind: 'done' });
        await add(database.cases, 1, [card(1)]);
        expect(effectsOf(await outbox.take(at(1), 10))).toEqual([card(1)]);
        expect(effectsOf(await outbox.take(at(30), 1))).toEqual([write]);
      }),
    );

    it(
      'draws a card once for many changes, and again for one that came while it was being drawn',
      inAPlace(async (place) => {
        const database = await place.open();
        for (const second of [0, 1, 2]) await add(database.cases, second, [card(1)]);
        const [drawn] = await database.outbox.queue.take(at(3), 10);
        expect(drawn).toMatchObject({ effect: card(1), attempts: 1 });
        await add(database.cases, 4, [card(1)]);
        await settle(database.outbox, drawn, { kind: 'done' });
        expect(effectsOf(await database.outbox.queue.take(at(5), 10))).toEqual([card(1)]);
      }),
    );

    it(
      'hands out again what had no outcome for 30 s, and what is to be tried again',
      inAPlace(async (place) => {
        const {
          outbox: { queue: outbox },
          ...database
        } = await place.open();
        await add(database.cases, 0, [card(1)]);
        const [first] = await outbox.take(at(0), 10);
        expect(await outbox.nextDueAt()).toBe(at(30));
        expect(await outbox.take(at(29), 10)).toEqual([]);
        expect(await outbox.take(at(30), 10)).toMatchObject([{ id: first?.id, effect: card(1), attempts: 2 }]);
        await settle({ queue: outbox }, first, { kind: 'retry', at: at(90), why: 'rate limit' });
        expect(await outbox.nextDueAt()).toBe(at(90));
        expect(await outbox.take(at(89), 10)).toEqual([]);
        expect(await outbox.take(at(90), 10)).toMatchObject([{ id: first?.id, attempts: 3 }]);
        await settle({ queue: outbox }, first, { kind: 'failed', why: 'channel is gone' });
        expect(await outbox.nextDueAt()).toBeNull();
        expect(await outbox.take(at(999), 10)).toEqual([]);
      }),
    );

    it(
      'never lets a line of the thread overtake the card, and other cases not wait for it',
      inAPlace(async (place) => {
        const database = await place.open();
        const { queue: outbox } = database.outbox;
        await add(database.cases, 0, [card(1)]);
        const [first] = await outbox.take(at(0), 10);
        await add(database.cases, 1, [thread(1, 'thread.a'), thread(2, 'thread.b')]);
        expect(effectsOf(await outbox.take(at(2), 10))).toEqual([thread(2, 'thread.b')]);
        await settle(database.outbox, first, { kind: 'retry', at: at(20), why: 'rate limit' });
        expect(await outbox.take(at(19), 10)).toEqual([]);
        expect(await outbox.nextDueAt()).toBe(at(20));
        expect(effectsOf(await outbox.take(at(20), 1))).toEqual([card(1)]);
        await settle(database.outbox, first, { kind: 'done' });
        expect(effectsOf(await outbox.take(at(20), 1))).toEqual([thread(1, 'thread.a')]);
      }),
    );

    it(
      'lets neither a card wait for a line nor a line for a card once the card stands, and says how important each is',
      inAPlace(async (place) => {
        const database = await place.open();
        const { queue: outbox } = database.outbox;
        const { store } = database.cases;
        await store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
        await outbox.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
        await add(database.cases, 0, [thread(1, 'thread.a')]);
        expect(await outbox.take(at(0), 10)).toMatchObject([{ importance: 5, hasPlace: true }]);
        await add(database.cases, 1, [card(1)]);
        const [drawn] = await outbox.take(at(1), 10);
        expect(drawn).toMatchObject({ effect: card(1), importance: 3, hasPlace: true });
        await settle(database.outbox, drawn, { kind: 'retry', at: at(20), why: 'no answer' });
        await add(database.cases, 2, [thread(2, 'thread.b'), card(3)]);
        expect(await outbox.take(at(2), 10)).toMatchObject([
          { effect: thread(2, 'thread.b'), importance: 5, hasPlace: false },
          { effect: card(3), importance: 1, hasPlace: false },
        ]);
      }),
    );

    it(
      'remembers where a card stands, and forgets where another message stood',
      inAPlace(async (place) => {
        const database = await place.open();
        await add(database.cases, 0, []);
        expect(await database.outbox.queue.messages.ofCard(1)).toBeNull();
        await database.outbox.queue.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
        await database.outbox.queue.messages.saveCard(1, { channel: 'C2', ts: '2.2' });
        expect(await database.outbox.queue.messages.ofCard(1)).toEqual({ channel: 'C2', ts: '2.2' });
        await database.outbox.queue.messages.saveBoard('waiting', { channel: 'C1', ts: '3.3' });
        await database.outbox.queue.messages.forgetBoard('waiting');
        expect(await database.outbox.queue.messages.ofBoard('waiting')).toBeNull();
      }),
    );
  });

  describe('to citizens', () => {
    it(
      'hands a publication out when its hold ends, and not again while its outcome is open',
      inAPlace(async (place) => {
        const database = await place.open();
        await add(database.cases, 0, [publish(at(30))]);
        expect(await database.outbox.queue.nextDueAt()).toBe(at(30));
        expect(await database.outbox.queue.take(at(29), 10)).toEqual([]);
        const [item] = await database.outbox.queue.take(at(30), 10);
        expect(item?.effect).toEqual(publish(at(30)));
        await moveTo(database.cases, 'publishing');
        expect(await database.outbox.queue.take(at(59), 10)).toEqual([]);
        await moveTo(database.cases, 'published');
        await settle(database.outbox, item, { kind: 'done' });
        expect(await database.outbox.queue.take(at(999), 10)).toEqual([]);
        expect(await statusIn(database.cases)).toBe('published');
      }),
    );

    it(
      'marks one whose sender went silent after claiming it as unknown, records and shows that, and never sends it again',
      inAPlace(async (place) => {
        const database = await place.open();
        await add(database.cases, 0, [publish(at(30))]);
        await database.outbox.queue.take(at(30), 10);
        await moveTo(database.cases, 'publishing');
        const before = await database.cases.reader.auditHead();
        expect(await database.outbox.queue.take(at(60), 10)).toEqual([]);
        expect(await statusIn(database.cases)).toBe('unknown');
        const [entry] = await database.cases.reader.auditRows(before.seq + 1, 10);
        expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({
          event: 'publication.unknown',
          result: 'done',
          caseId: 1,
          actor: { kind: 'clock' },
          at: at(60),
          detail: { publication: 'publication-1', draft: 'draft-1', digest: 'd1' },
        });
        const shown = effectsOf(await database.outbox.queue.take(at(60), 10));
        expect(shown.map((effect) => effect.kind)).toEqual(['card', 'thread']);
        expect(shown.filter((effect) => effect.kind === 'publish')).toEqual([]);
        const later = effectsOf(await database.outbox.queue.take(at(999_999), 10));
        expect(later.map((effect) => effect.kind).toSorted()).toEqual(['card', 'look_up', 'thread']);
        expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
      }),
    );

    it(
      'hands one out again whose sender went silent before claiming it: nothing can have gone out',
      inAPlace(async (place) => {
        const database = await place.open();
        await add(database.cases, 0, [publish(at(30))]);
        await database.outbox.queue.take(at(30), 10);
        expect(effectsOf(await database.outbox.queue.take(at(60), 10))).toEqual([publish(at(30))]);
        expect(await statusIn(database.cases)).toBe('held');
      }),
    );

    it.each(['published', 'stopped', 'failed', 'unknown', 'withdrawn'] as const)(
      'forgets one whose sender went silent once it was %s',
      async (status) => {
        await inAPlace(async (place) => {
          const database = await place.open();
          await add(database.cases, 0, [publish(at(30))]);
          await database.outbox.queue.take(at(30), 10);
          await moveTo(database.cases, status);
          const before = await database.cases.reader.auditHead();
          expect(await database.outbox.queue.take(at(60), 10)).toEqual([]);
          expect(await database.outbox.queue.nextDueAt()).toBeNull();
          expect(await statusIn(database.cases)).toBe(status);
          expect(await database.cases.reader.auditHead()).toEqual(before);
        })();
      },
    );

    it(
      'marks one as unknown when its sender says so itself',
      inAPlace(async (place) => {
        const database = await place.open();
        await add(database.cases, 0, [publish(at(30))]);
        const [item] = await database.outbox.queue.take(at(30), 10);
        await moveTo(database.cases, 'publishing');
        await database.outbox.queue.settle(item?.id ?? 0, { kind: 'unknown', why: 'connection reset' }, at(31));
        expect(await statusIn(database.cases)).toBe('unknown');
        const kinds = effectsOf(await database.outbox.queue.take(at(999), 10)).map((effect) => effect.kind);
        expect(kinds).toEqual(['card', 'thread', 'look_up']);

        await settle(database.outbox, item, { kind: 'retry', at: at(40), why: 'came too late' });
        const later = effectsOf(await database.outbox.queue.take(at(9_999), 10));
        expect(later.map((effect) => effect.kind)).toEqual(['card', 'thread', 'look_up']);
      }),
    );
  });
}

/** Saves the effects of something that happened in case 1 or 2 at this second. */
async function add({ store }: Pick<Database['cases'], 'store'>, second: number, effects: Effect[]): Promise<void> {
  await store.transact(async ({ cases: { load }, save }) => {
    const changes = (await load(1)) === null ? [...aHeldCase(1), ...aHeldCase(2)] : [];
    await save(outcomeOf({ changes, audit: [anEntry({ at: at(second) })], effects }));
  });
}

async function moveTo({ store }: Pick<Database['cases'], 'store'>, status: PublicationStatus): Promise<void> {
  const row = aPublication({ status, draftId: 'draft-1', target: 'post-1' });
  await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row }] })));
}

async function statusIn({ reader }: Pick<Database['cases'], 'reader'>): Promise<PublicationStatus | undefined> {
  return (await reader.caseById(1))?.publications[0]?.status;
}

function effectsOf(items: readonly { effect: Effect }[]): Effect[] {
  return items.map((item) => item.effect);
}

async function settle(
  { queue: outbox }: Pick<Database['outbox'], 'queue'>,
  item: { id: number } | undefined,
  outcome: Parameters<Database['outbox']['queue']['settle']>[1],
): Promise<void> {
  if (item === undefined) throw new Error('nothing was taken');
  await outbox.settle(item.id, outcome, at(0));
}
