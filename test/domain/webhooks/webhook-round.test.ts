import { describe, expect, it } from 'vitest';
import type { WebhookDelivery } from '../../../src/domain/webhooks/webhook-receiver.ts';
import { webhookRounds } from '../../../src/domain/webhooks/webhook-round.ts';
import { anEntry, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';
import { aClock } from '../../support/drivers/jobs/a-clock.ts';

const START = '2026-11-24T10:00:00.000Z';
const TAKEN: WebhookDelivery = { end: 'delivered', answer: '200' };
const DOWN: WebhookDelivery = { end: 'down', answer: '503' };
const REFUSED: WebhookDelivery = { end: 'refused', answer: '422' };

/** Rounds over a database, with a receiver that answers as the test says. */
async function someRounds() {
  const database = await aDatabase();
  const clock = aClock(START);
  const sent: string[] = [];
  const told: (string | null)[] = [];
  let answer: (said: { type: string; case: number }) => WebhookDelivery = () => TAKEN;
  let kill = false;
  const store = database.outbox.webhooks;
  const process = () =>
    webhookRounds({
      record: database.cases.reader,
      store: {
        ...store,
        async note(tries) {
          if (kill) throw new Error('killed');
          await store.note(tries);
        },
      },
      receiver: {
        async send({ body }) {
          const said = JSON.parse(body);
          const end = answer(said);
          sent.push(`${said.type} ${said.case ?? `C${said.crisis}`} ${end.answer}`);
          return end;
        },
      },
      now: clock.now,
      isGoing: () => true,
      heard: {
        trouble: (why) => told.push(why),
        refused: (id, answered) => told.push(`${id.split('-')[0]} ${answered}`),
        givenUp: (events) => told.push(`given up ${events}`),
      },
    });
  return {
    database,
    clock,
    sent,
    told,
    store,
    process,
    answers: (next: typeof answer) => {
      answer = next;
    },
    killed: (is: boolean) => {
      kill = is;
    },
    happens: (...events: [event: string, caseId: number][]) =>
      database.cases.store.transact(({ save }) =>
        save(outcomeOf({ audit: events.map(([event, caseId]) => anEntry({ event, caseId, at: clock.now() })) })),
      ),
    [Symbol.asyncDispose]: database.close,
  };
}

describe('a round of webhooks', () => {
  it('begins with what happens from then on, and sends each event once, in order', async () => {
    await using world = await someRounds();
    await world.happens(['case.opened', 1]);
    const round = world.process();
    await round();
    expect(world.sent).toEqual([]);
    await world.happens(['case.opened', 2], ['gesture.claim', 2], ['gesture.edit', 2], ['case.opened', 3]);
    expect(await round()).toBe(0);
    expect(await round()).toBe(0);
    expect(await round()).toBeUndefined();
    expect(world.sent).toEqual(['case.opened 2 200', 'case.opened 3 200', 'case.taken 2 200']);
  });

  it('sends an event again, under the same id, where the process was killed before it noted it', async () => {
    await using world = await someRounds();
    const ids: string[] = [];
    const first = world.process();
    await first();
    await world.happens(['case.opened', 1]);
    world.killed(true);
    await expect(first()).rejects.toThrow('killed');
    ids.push(...(await world.store.log.latest(9)).map(({ id }) => id));
    world.killed(false);
    const second = world.process();
    await second();
    expect(world.sent).toEqual(['case.opened 1 200', 'case.opened 1 200']);
    expect(await world.store.log.latest(9)).toMatchObject([{ id: ids[0], state: 'delivered', attempts: 1 }]);
  });

  it('keeps nothing of a transaction that was rolled back', async () => {
    await using world = await someRounds();
    const round = world.process();
    await round();
    const rolledBack = world.database.cases.store.transact(async ({ save }) => {
      await save(outcomeOf({ audit: [anEntry({ event: 'case.opened', caseId: 7 })] }));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await world.happens(['case.opened', 8]);
    await round();
    expect(world.sent).toEqual(['case.opened 8 200']);
  });

  it('holds back the later events of a case while an earlier one is refused, and no other case', async () => {
    await using world = await someRounds();
    const round = world.process();
    await round();
    world.answers((said) => (said.case === 1 ? REFUSED : TAKEN));
    await world.happens(['case.opened', 1], ['gesture.claim', 1], ['case.opened', 2], ['gesture.claim', 2]);
    await round();
    await round();
    await round();
    expect(world.sent).toEqual(['case.opened 1 422', 'case.opened 2 200', 'case.taken 2 200']);
    world.answers(() => TAKEN);
    world.clock.pass(5_000);
    await round();
    await round();
    expect(world.sent.slice(3)).toEqual(['case.opened 1 200', 'case.taken 1 200']);
    expect(world.told.filter((one) => one !== null)).toEqual(['1 422']);
  });

  it('rests longer and longer while the receiver is down, goes on when it is back, and tells both', async () => {
    await using world = await someRounds();
    const round = world.process();
    await round();
    world.answers(() => DOWN);
    await world.happens(['case.opened', 1], ['case.opened', 2]);
    await round();
    await round();
    expect(world.sent).toEqual(['case.opened 1 503']);
    world.clock.pass(5_000);
    await round();
    world.clock.pass(5_000);
    await round();
    expect(world.sent).toHaveLength(2);
    expect(await world.store.backlog()).toEqual({ waiting: 2, failingSince: START, givenUp: 0 });
    world.answers(() => TAKEN);
    world.clock.pass(300_000);
    await round();
    expect(world.sent).toHaveLength(4);
    expect(world.told).toEqual(['503', '503', null]);
    expect(await world.store.backlog()).toEqual({ waiting: 0, failingSince: null, givenUp: 0 });
  });

  it('gives an event up after 72 hours, says so, and sends it all the same when a person asks for it', async () => {
    await using world = await someRounds();
    const round = world.process();
    await round();
    world.answers(() => DOWN);
    await world.happens(['case.opened', 1]);
    await round();
    world.clock.pass(72 * 3_600_000 + 1);
    await round();
    expect(world.told).toEqual(['503', 'given up 1']);
    expect(await world.store.backlog()).toEqual({ waiting: 0, failingSince: null, givenUp: 1 });
    world.answers(() => TAKEN);
    expect(await world.store.log.retry(world.clock.now())).toBe(1);
    await round();
    expect(world.sent.at(-1)).toBe('case.opened 1 200');
  });

  it('tells nothing that is older than that, after a long time without a receiver', async () => {
    await using world = await someRounds();
    await world.process()();
    await world.happens(['case.opened', 1]);
    world.clock.pass(73 * 3_600_000);
    await world.happens(['case.opened', 2]);
    await world.process()();
    expect(world.sent).toEqual(['case.opened 2 200']);
  });

  it('forgets what ended longer ago, and nothing that waits', async () => {
    await using world = await someRounds();
    const round = world.process();
    await round();
    await world.happens(['case.opened', 1]);
    await round();
    world.answers(() => DOWN);
    await world.happens(['case.opened', 2]);
    await round();
    world.clock.pass(1);
    await world.store.log.forget(world.clock.now());
    expect((await world.store.log.latest(9)).map(({ subject }) => subject)).toEqual(['case:2']);
  });
});
