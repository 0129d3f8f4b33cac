import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { webhook } from '../../../src/doctor/checks/webhook.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { anInstallation, told, VISITED_AT } from '../a-visit.ts';

it('tells whether events reach the other system, and which were given up', async () => {
  const { findings, settings } = await anInstallation();
  const set = { WEBHOOK_URL: 'https://works.riudalba.example/events', WEBHOOK_SECRET: 'a-secret-of-the-receiver' };
  const look = async (changes: Record<string, string> = set) =>
    (await findings(webhook, changes, () => Date.parse(VISITED_AT))).map(told);
  expect(await look({})).toEqual(['green: There are none: WEBHOOK_URL is empty.']);
  const well = 'green: They are set. Try them: ./portavoz webhook test.';
  expect(await look()).toEqual([well]);

  const database = await openDatabase(settings['DATABASE_URL'] ?? '');
  const { webhooks } = database.outbox;
  const since = momentAfter(VISITED_AT, -900_001);
  const event = { id: '7-hash', seq: 7, subject: 'case:12', type: 'case.opened', body: '{}' } as const;
  await webhooks.keep(7, [event], since);
  expect(await look()).toEqual([well]);
  await webhooks.note([{ id: '7-hash', attempts: 1, answer: '503', at: since, dueAt: since }]);
  expect(await look()).toEqual([`red: There are events that the receiver has not taken since ${since}; 1 wait.`]);
  await webhooks.giveUp(VISITED_AT);
  expect(await look()).toEqual(['yellow: Events that were given up: 1.']);
  await database.close();
});
