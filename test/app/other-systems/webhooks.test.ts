import { expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../sandbox/processes/until.ts';
import { aWebServer } from '../../support/doubles/a-web-server.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const patience = { timeout: PATIENCE_MS, interval: 50 };

it('another system is told that a case opened, and was taken, and no word of anybody', async () => {
  await using receiver = await aWebServer();
  receiver.serve('/events', {});
  const account = { url: `${receiver.url}/events`, secret: 'a-secret-of-the-receiver', mayReachPrivate: true };
  await using bot = await aPortavoz({ webhook: account });
  await vi.waitUntil(async () => (await bot.database.outbox.webhooks.cursor()) !== null, patience);
  await bot.flag('writer', { text: 'Hay un bache enorme en la calle del Olmo', author: 'vecina_de_riudalba' });
  await bot.workspace.waitFor(() => bot.cardText(1) !== '', { what: 'the card' });
  await bot.pick('writer', 1, 'case.claim');
  await vi.waitUntil(() => receiver.heard.length === 2, patience);
  const said = receiver.heard.map(({ body }) => JSON.parse(body));
  expect(said).toMatchObject([
    { type: 'case.opened', case: 1, severity: expect.stringMatching(/^S[1-4]$/) },
    { type: 'case.taken', case: 1 },
  ]);
  expect(Object.keys(said[1])).toEqual(['id', 'type', 'at', 'sequence', 'case']);
  expect(JSON.stringify(receiver.heard)).not.toMatch(/Olmo|bache|vecina|riudalba/i);
});

it('costs a click nothing while its receiver is down', async () => {
  const account = { url: 'http://127.0.0.1:9/', secret: 'a-secret-of-the-receiver', mayReachPrivate: true };
  await using bot = await aPortavoz({ webhook: account });
  const { webhooks } = bot.database.outbox;
  await vi.waitUntil(async () => (await webhooks.cursor()) !== null, patience);
  await bot.flag('writer', { text: 'Hay un bache enorme en la calle del Olmo' });
  await bot.workspace.waitFor(() => bot.cardText(1) !== '', { what: 'the card' });
  await vi.waitUntil(async () => (await webhooks.backlog()).failingSince !== null, patience);
  await bot.pick('writer', 1, 'case.claim');
  await bot.threadSays(1, 'se encarga');
  expect(await webhooks.log.latest(1)).toMatchObject([{ state: 'waiting' }]);
});
