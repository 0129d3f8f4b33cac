import { expect, it } from 'vitest';
import type { WebhookDelivery } from '../../src/domain/webhooks/webhook-receiver.ts';
import { startWebhookLoop } from '../../src/jobs/webhook-loop.ts';
import { anEntry, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aClock } from '../support/drivers/jobs/a-clock.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** Processes that tell of events. */
async function someProcesses() {
  const database = await aDatabase();
  const clock = aClock('2026-11-24T10:00:00.000Z');
  const log = aJobLog();
  const sent: string[] = [];
  const receiver = { answer: { end: 'delivered', answer: '200' } as WebhookDelivery, isOn: true };
  async function start(holder: string) {
    const timer = aTimer();
    const rests = timer.isSet();
    const loop = startWebhookLoop({
      record: database.cases.reader,
      store: database.outbox.webhooks,
      receiver: {
        async send({ body }) {
          sent.push(`${holder} ${JSON.parse(body).case}`);
          return receiver.answer;
        },
      },
      isOn: async () => receiver.isOn,
      coordination: database.upkeep.coordination,
      holder,
      now: clock.now,
      setTimer: timer.set,
      log,
    });
    await rests;
    return {
      stop: () => loop.stop(),
      async round() {
        const set = timer.isSet();
        timer.fire();
        await set;
      },
    };
  }
  const opens = (caseId: number) =>
    database.cases.store.transact(({ save }) =>
      save(outcomeOf({ audit: [anEntry({ event: 'case.opened', caseId, at: clock.now() })] })),
    );
  return { clock, log, sent, receiver, start, opens, [Symbol.asyncDispose]: database.close };
}

it('one process sends, and another once it has ended', async () => {
  await using world = await someProcesses();
  const one = await world.start('one');
  const two = await world.start('two');
  await world.opens(1);
  await two.round();
  await one.round();
  expect(world.sent).toEqual(['one 1']);
  await one.stop();
  await world.opens(2);
  world.clock.pass(60_000);
  await two.round();
  expect(world.sent).toEqual(['one 1', 'two 2']);
  await two.stop();
});

it('sends nothing in trial, and nothing of it afterwards', async () => {
  await using world = await someProcesses();
  world.receiver.isOn = false;
  const one = await world.start('one');
  await world.opens(1);
  await one.round();
  world.receiver.isOn = true;
  await one.round();
  await world.opens(2);
  await one.round();
  expect(world.sent).toEqual(['one 2']);
  await one.stop();
});

it('tells once that the receiver is down, and once that it is back', async () => {
  await using world = await someProcesses();
  const one = await world.start('one');
  world.receiver.answer = { end: 'down', answer: 'timed_out' };
  await world.opens(1);
  for (let count = 0; count < 3; count += 1) {
    await one.round();
    world.clock.pass(300_000);
  }
  world.receiver.answer = { end: 'delivered', answer: '200' };
  await one.round();
  expect(world.sent).toHaveLength(4);
  expect(world.log.lines).toEqual([
    expect.stringMatching(/^warn .*\{"answer":"timed_out"\}$/),
    expect.stringMatching(/^info .* takes events again \{\}$/),
  ]);
  await one.stop();
});
