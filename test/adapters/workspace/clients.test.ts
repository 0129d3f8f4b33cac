import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import type { Clients } from '../../../src/adapters/workspace/clients.ts';
import { createClients } from '../../../src/adapters/workspace/clients.ts';
import { aWorkspace } from '../../support/doubles/a-workspace.ts';

let workspace: Workspace;
let clients: Clients;

beforeEach(async () => {
  workspace = await aWorkspace();
  clients = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await workspace.stop();
});

it('are told at once to wait, and go on with everything else', async () => {
  const channel = workspace.channelId('portavoz-casos');
  workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 3_600 });
  const throttled = clients.posting.chat.postMessage({ channel, text: 'Uno' });
  await expect(throttled).rejects.toMatchObject({ retryAfter: 3_600 });
  const place = { channel, text: 'Dos' };
  expect(await clients.posting.chat.postMessage(place)).toMatchObject({ ok: true });
  expect(await clients.interactive.auth.test()).toMatchObject({ ok: true });
});

it('try again for a person who waits, and never post twice by themselves', async () => {
  workspace.faults.add({ method: 'auth.test', kind: 'drop_request', times: 2 });
  expect(await clients.interactive.auth.test()).toMatchObject({ ok: true });
  expect(workspace.callsOf('auth.test')).toBe(3);

  const channel = workspace.channelId('portavoz-casos');
  workspace.faults.add({ method: 'chat.postMessage', kind: 'drop_answer' });
  await expect(clients.posting.chat.postMessage({ channel, text: 'Una vez' })).rejects.toThrow();
  expect(workspace.messages('portavoz-casos').map(({ text }) => text)).toEqual(['Una vez']);
});

it('print nothing, whatever goes wrong', async () => {
  const printed = vi.spyOn(process.stdout, 'write');
  const complained = vi.spyOn(process.stderr, 'write');
  const [said, warned] = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  workspace.faults.add({ method: 'chat.postMessage', kind: 'drop_request' });
  const channel = workspace.channelId('portavoz-casos');
  const before = [printed, complained, said, warned].map((spy) => spy.mock.calls.length);
  await expect(clients.posting.chat.postMessage({ channel, text: 'Palabras de un vecino' })).rejects.toThrow();
  await expect(clients.posting.chat.postMessage({ channel, blocks: [{ type: 'section' }] })).rejects.toThrow();
  expect([printed, complained, said, warned].map((spy) => spy.mock.calls.length)).toEqual(before);
});

it('answer a person once more when the connection breaks, and a whole channel never', async () => {
  const given = { token: workspace.botToken, apiUrl: workspace.apiUrl, fetch: globalThis.fetch };
  const { fetch } = createClients(given).options;
  const taken: string[] = [];
  const server = createServer(async (request, response) => {
    taken.push(await text(request));
    if (taken.length % 2 === 1) response.destroy();
    else response.end('ok');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/respond/1`;
  const own = JSON.stringify({ response_type: 'ephemeral', text: 'Uno' });
  expect(await fetch?.(url, { method: 'POST', body: own })).toMatchObject({ status: 200 });
  expect(taken).toEqual([own, own]);
  const forAll = JSON.stringify({ response_type: 'in_channel', text: 'Dos' });
  await expect(fetch?.(url, { method: 'POST', body: forAll })).rejects.toThrow();
  expect(taken).toEqual([own, own, forAll]);
});
