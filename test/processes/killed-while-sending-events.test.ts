import { expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import { anEntry, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';

const patience = { timeout: PATIENCE_MS, interval: 50 };

it('an event whose process is killed before it notes the answer is sent again under its id, and then no more', async () => {
  await using place = await aStartingPlace();
  await using receiver = await aWebServer();
  const settings = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: 'a-secret-of-the-receiver', WEBHOOK_PRIVATE: 'on' };
  const first = place.start(settings);
  receiver.serve('/', () => {
    first.kill('SIGKILL');
    return { status: 200 };
  });
  await first.prints(/"port":(\d+)/);
  const database = await openDatabase(`sqlite:${place.file}`);
  const { webhooks } = database.outbox;
  await vi.waitUntil(async () => (await webhooks.cursor()) !== null, patience);
  const audit = [anEntry({ event: 'case.opened', caseId: 1, at: new Date().toISOString() })];
  await database.cases.store.transact(({ save }) => save(outcomeOf({ audit })));
  await first.ended;
  expect(receiver.heard).toHaveLength(1);
  expect(await webhooks.log.latest(9)).toMatchObject([{ state: 'waiting', attempts: 0 }]);

  receiver.serve('/', {});
  await using second = place.start(settings);
  await vi.waitUntil(async () => (await webhooks.backlog()).waiting === 0, { ...patience, timeout: 2 * PATIENCE_MS });
  const ids = receiver.heard.map(({ headers }) => headers['idempotency-key']);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  second.kill('SIGTERM');
  await second.ended;
  await database.close();
});
