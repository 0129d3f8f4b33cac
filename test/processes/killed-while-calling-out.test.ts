import { expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import { aMatter, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';

const patience = { timeout: PATIENCE_MS, interval: 50 };

it('a call whose process is killed before it knows the answer is sent again under its key, and then no more', async () => {
  await using place = await aStartingPlace();
  await using gateway = await aWebServer();
  const settings = { CALL_OUT_URL: gateway.url, CALL_OUT_SECRET: 'a-secret-of-the-gateway', CALL_OUT_PRIVATE: 'on' };
  const first = place.start(settings);
  gateway.serve('/', () => {
    first.kill('SIGKILL');
    return { status: 200 };
  });
  await first.prints(/"port":(\d+)/);
  const database = await openDatabase(`sqlite:${place.file}`);
  const openedAt = new Date(Date.now() - 240_000).toISOString();
  const changes = [{ kind: 'matter', row: aMatter({ id: 1, severity: 'S1', openedAt }) } as const];
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  await first.ended;
  expect(gateway.heard).toHaveLength(1);
  expect(await database.upkeep.callOuts.latest()).toMatchObject([{ state: 'begun', attempts: 1, answer: null }]);

  gateway.serve('/', {});
  await using second = place.start(settings);
  await vi.waitUntil(() => gateway.heard.length === 2, patience);
  await vi.waitUntil(async () => (await database.upkeep.callOuts.latest())[0]?.state === 'delivered', patience);
  expect(await database.upkeep.callOuts.latest()).toMatchObject([{ attempts: 2, number: 1, answer: '200' }]);
  const keys = gateway.heard.map(({ headers }) => headers['idempotency-key']);
  expect(new Set(keys).size).toBe(1);
  second.kill('SIGTERM');
  await second.ended;
  await database.close();
});
