import { expect, it } from 'vitest';
import type { Effect } from '../../src/domain/cases/model/changes.ts';
import { aHeldCase, at, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import { addEffects, effectsOf, settle } from './outbox-steps.ts';

const card = (caseId: number): Effect => ({ kind: 'card', caseId });
const thread = (caseId: number, key: string): Effect => ({ kind: 'thread', caseId, entry: { sentence: { key } } });

/** What every outbox keeps to for messages to the team. */
export function outboxContract(inAPlace: InAPlace): void {
  it(
    'hands out what is due, oldest first, each item once',
    inAPlace(async (place) => {
      const one = await place.open();
      const other = await place.open();
      await addEffects(one.cases, 5, [card(2)]);
      await addEffects(one.cases, 0, [card(1), thread(1, 'thread.opened')]);
      expect(await one.outbox.queue.nextDueAt()).toBe(at(0));
      expect(await one.outbox.queue.take(at(-1), 10)).toEqual([]);
      expect(effectsOf(await one.outbox.queue.take(at(9), 2))).toEqual([card(1), thread(1, 'thread.opened')]);
      expect(effectsOf(await other.outbox.queue.take(at(9), 10))).toEqual([card(2)]);
      expect(await one.outbox.queue.take(at(9), 10)).toEqual([]);
    }),
  );

  it(
    'knows when the first of all is due, also of posts that are planned for weeks ahead',
    inAPlace(async (place) => {
      const { cases, outbox } = await place.open();
      const publish = (contentId: string, dueAt: string): Effect => ({
        kind: 'publish_content',
        contentId,
        target: 'x',
        dueAt,
      });
      expect(await outbox.queue.nextDueAt()).toBeNull();
      await addEffects(cases, 0, [publish('later', at(90)), publish('first', at(60))]);
      expect(await outbox.queue.nextDueAt()).toBe(at(60));
      await addEffects(cases, 70, [card(1)]);
      expect(await outbox.queue.nextDueAt()).toBe(at(60));
      expect(effectsOf(await outbox.queue.take(at(60), 10))).toEqual([publish('first', at(60))]);
      expect(await outbox.queue.nextDueAt()).toBe(at(70));
    }),
  );

  it(
    'puts back what was not begun, due at once and in its order, but nothing that was settled meanwhile',
    inAPlace(async (place) => {
      const { cases, outbox } = await place.open();
      await addEffects(cases, 0, [card(1), thread(1, 'thread.opened'), card(2)]);
      const taken = await outbox.queue.take(at(0), 10);
      await settle(outbox, taken[0], { kind: 'done' });
      await outbox.queue.putBack(
        taken.map(({ id }) => id),
        at(1),
      );
      await outbox.queue.putBack([], at(1));
      expect(await outbox.queue.take(at(0), 10)).toEqual([]);
      expect(effectsOf(await outbox.queue.take(at(1), 10))).toEqual([thread(1, 'thread.opened'), card(2)]);
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
      await addEffects(database.cases, 0, [write, card(1)]);
      const [asked, drawn] = await outbox.take(at(0), 10);
      expect([asked?.effect, drawn?.effect]).toEqual([write, card(1)]);
      await settle({ queue: outbox }, drawn, { kind: 'done' });
      await addEffects(database.cases, 1, [card(1)]);
      expect(effectsOf(await outbox.take(at(1), 10))).toEqual([card(1)]);
      expect(effectsOf(await outbox.take(at(30), 1))).toEqual([write]);
    }),
  );

  it(
    'draws a card once for many changes, and again for one that came while it was being drawn',
    inAPlace(async (place) => {
      const database = await place.open();
      for (const second of [0, 1, 2]) await addEffects(database.cases, second, [card(1)]);
      const [drawn] = await database.outbox.queue.take(at(3), 10);
      expect(drawn).toMatchObject({ effect: card(1), attempts: 1 });
      await addEffects(database.cases, 4, [card(1)]);
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
      await addEffects(database.cases, 0, [card(1)]);
      const [first] = await outbox.take(at(0), 10);
      expect(await outbox.nextDueAt()).toBe(at(30));
      expect(await outbox.take(at(29), 10)).toEqual([]);
      expect(await outbox.take(at(30), 10)).toMatchObject([{ id: first?.id, effect: card(1), attempts: 2 }]);
      await outbox.settle(first?.id ?? 0, { kind: 'retry', afterMs: 60_000, why: 'rate limit' }, at(30));
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
      await addEffects(database.cases, 0, [card(1)]);
      const [first] = await outbox.take(at(0), 10);
      await addEffects(database.cases, 1, [thread(1, 'thread.a'), thread(2, 'thread.b')]);
      expect(effectsOf(await outbox.take(at(2), 10))).toEqual([thread(2, 'thread.b')]);
      await outbox.settle(first?.id ?? 0, { kind: 'retry', afterMs: 18_000, why: 'rate limit' }, at(2));
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
      await addEffects(database.cases, 0, [thread(1, 'thread.a')]);
      expect(await outbox.take(at(0), 10)).toMatchObject([{ importance: 5, hasPlace: true }]);
      await addEffects(database.cases, 1, [card(1)]);
      const [drawn] = await outbox.take(at(1), 10);
      expect(drawn).toMatchObject({ effect: card(1), importance: 3, hasPlace: true });
      await outbox.settle(drawn?.id ?? 0, { kind: 'retry', afterMs: 19_000, why: 'no answer' }, at(1));
      await addEffects(database.cases, 2, [thread(2, 'thread.b'), card(3)]);
      expect(await outbox.take(at(2), 10)).toMatchObject([
        { effect: thread(2, 'thread.b'), importance: 5, hasPlace: false },
        { effect: card(3), importance: 1, hasPlace: false },
      ]);
    }),
  );

  it(
    'has the cards that can link to a new one drawn once more, with its place or not at all',
    inAPlace(async (place) => {
      const database = await place.open();
      const { queue: outbox } = database.outbox;
      await addEffects(database.cases, 0, []);
      await outbox.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
      expect(await outbox.take(at(0), 10)).toEqual([]);
      await outbox.messages.saveCard(2, { channel: 'C1', ts: '2.2' }, [1, 1]);
      expect(effectsOf(await outbox.take(at(0), 10))).toEqual([card(1)]);
    }),
  );

  it(
    'remembers where a card stands, and forgets where another message stood',
    inAPlace(async (place) => {
      const database = await place.open();
      await addEffects(database.cases, 0, []);
      expect(await database.outbox.queue.messages.ofCard(1)).toBeNull();
      await database.outbox.queue.messages.saveCard(1, { channel: 'C1', ts: '1.1' });
      await database.outbox.queue.messages.saveCard(1, { channel: 'C2', ts: '2.2' });
      expect(await database.outbox.queue.messages.ofCard(1)).toEqual({ channel: 'C2', ts: '2.2' });
      await database.outbox.queue.messages.saveBoard('waiting', { channel: 'C1', ts: '3.3' });
      await database.outbox.queue.messages.forgetBoard('waiting');
      expect(await database.outbox.queue.messages.ofBoard('waiting')).toBeNull();
    }),
  );
}
