import { expect, it } from 'vitest';
import type { WebhookEvent } from '../../../src/domain/webhooks/webhook-event.ts';
import { at } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

function anEvent(seq: number, subject: string): WebhookEvent {
  return { id: `${seq}-hash`, seq, subject, type: 'case.taken', body: `{"sequence":${seq}}` };
}

/** What every store of webhooks keeps to. */
export function webhooksContract(inAPlace: InAPlace): void {
  it(
    'keeps an event once, and never goes back in the audit log',
    inAPlace(async (place) => {
      const [one, other] = [await place.open(), await place.open()];
      expect(await one.outbox.webhooks.cursor()).toBeNull();
      await one.outbox.webhooks.keep(7, [anEvent(7, 'case:1')], at(0));
      await one.outbox.webhooks.note([{ id: '7-hash', attempts: 1, answer: '200', at: at(1), dueAt: null }]);
      await other.outbox.webhooks.keep(5, [anEvent(7, 'case:1')], at(2));
      expect(await one.outbox.webhooks.cursor()).toBe(7);
      expect(await one.outbox.webhooks.log.latest(9)).toEqual([
        {
          id: '7-hash',
          subject: 'case:1',
          type: 'case.taken',
          state: 'delivered',
          attempts: 1,
          answer: '200',
          keptAt: at(0),
          triedAt: at(1),
        },
      ]);
    }),
  );

  it(
    'gives the oldest waiting event of each case where it is due, also once the clock was set back',
    inAPlace(async (place) => {
      const { webhooks } = (await place.open()).outbox;
      const events = [anEvent(1, 'case:1'), anEvent(2, 'case:1'), anEvent(3, 'crisis:1'), anEvent(4, 'case:2')];
      await webhooks.keep(4, events, at(0));
      const due = async (now: string, limit = 9) => (await webhooks.due(now, limit)).map(({ id }) => id);
      expect(await due(at(0))).toEqual(['1-hash', '3-hash', '4-hash']);
      expect(await due(at(0), 2)).toEqual(['1-hash', '3-hash']);
      await webhooks.note([
        { id: '1-hash', attempts: 1, answer: '422', at: at(0), dueAt: at(1) },
        { id: '4-hash', attempts: 1, answer: '200', at: at(0), dueAt: null },
      ]);
      expect(await due(at(0))).toEqual(['3-hash']);
      expect(await due(at(1))).toEqual(['1-hash', '3-hash']);
      expect(await due(at(-600))).toEqual(['1-hash', '3-hash']);
      expect(await webhooks.backlog()).toEqual({ waiting: 3, failingSince: at(0), givenUp: 0 });
    }),
  );

  it(
    'gives up, tries again and forgets',
    inAPlace(async (place) => {
      const { webhooks } = (await place.open()).outbox;
      await webhooks.keep(1, [anEvent(1, 'case:1')], at(0));
      await webhooks.keep(2, [anEvent(2, 'case:1')], at(10));
      expect(await webhooks.giveUp(at(0))).toBe(0);
      expect(await webhooks.giveUp(at(5))).toBe(1);
      expect((await webhooks.due(at(10), 9)).map(({ id }) => id)).toEqual(['2-hash']);
      expect(await webhooks.log.retry(at(20))).toBe(1);
      expect((await webhooks.due(at(20), 9)).map(({ id }) => id)).toEqual(['1-hash']);
      await webhooks.giveUp(at(15));
      await webhooks.log.forget(at(30));
      expect((await webhooks.log.latest(9)).map(({ id }) => id)).toEqual(['1-hash']);
    }),
  );
}
