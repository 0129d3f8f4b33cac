import { expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { runWebhook } from '../../src/cli/webhook.ts';
import { at } from '../support/builders/rows/invented-rows.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';
import { anEmptyDatabaseFile } from '../support/drivers/a-database.ts';
import { inATerminal } from './in-a-terminal.ts';

const webhook = (args: string[], env: Record<string, string> = {}) =>
  inATerminal((terminal) => runWebhook(args, terminal), { dir: '/nowhere', env });
const to = (url: string) => ({ WEBHOOK_URL: url, WEBHOOK_SECRET: 'a-secret-of-the-receiver', WEBHOOK_PRIVATE: 'on' });

it('sends a test event, and says what came back, never the address or the secret', async () => {
  await using server = await aWebServer();
  server.serve('/well', { status: 202 });
  server.serve('/broken', { status: 500 });
  const well = await webhook(['test'], to(`${server.url}/well`));
  expect(well).toMatchObject({ code: 0, output: 'The receiver took the event: 202\n' });
  const runs = [
    well,
    await webhook(['test'], to(`${server.url}/broken`)),
    await webhook(['test'], to('http://127.0.0.1:9/key-7')),
    await webhook(['test'], to('http://works.example/key-7')),
    await webhook(['test']),
  ];
  expect(runs.map(({ code }) => code)).toEqual([0, 1, 1, 1, 1]);
  expect(runs[2]?.output).toBe(
    'The receiver did not take the event: no connection: check the name, the port, and the firewall\n',
  );
  expect(runs[3]?.errors).toContain('WEBHOOK_URL must be an address');
  expect(runs[4]?.errors).toContain('WEBHOOK_URL is not set');
  expect(JSON.stringify(runs)).not.toMatch(/key-7|a-secret/);
  expect(await webhook(['send'])).toMatchObject({ code: 2 });
});

it('lists the newest events, and sends those again that were given up', async () => {
  await using file = await anEmptyDatabaseFile();
  const env = { DATABASE_URL: file.url };
  const database = await openDatabase(file.url);
  expect(await webhook(['log'], env)).toMatchObject({ code: 0, output: 'There are no events.\n' });
  const { webhooks } = database.outbox;
  const event = { id: '7-hash', seq: 7, subject: 'case:12', type: 'case.opened', body: '{}' } as const;
  await webhooks.keep(7, [event], at(0));
  await webhooks.note([{ id: '7-hash', attempts: 1, answer: '503', at: at(0), dueAt: at(1) }]);
  await webhooks.giveUp(at(1));
  const listed = await webhook(['log'], env);
  expect(listed.output).toMatch(/Z {2}case\.opened {4}case:12 {6}given up {2}1 try, 503 {2}7-hash\n$/);
  expect(await webhook(['retry'], env)).toMatchObject({ code: 0, output: 'Events that are sent again: 1\n' });
  expect(await webhooks.backlog()).toMatchObject({ waiting: 1, givenUp: 0 });
  await database.close();
  expect(await webhook(['log'], { DATABASE_URL: 'sqlite:/dev/null/no.db' })).toMatchObject({ code: 1 });
  expect(await webhook(['retry'], { DATABASE_URL: 'sqlite:/dev/null/no.db' })).toMatchObject({ code: 1 });
});
