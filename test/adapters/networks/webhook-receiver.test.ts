import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sendTestEvent, webhookReceiver } from '../../../src/adapters/networks/webhook-receiver.ts';
import { aWebServer } from '../../support/doubles/a-web-server.ts';

const secret = 'a-secret-of-the-receiver';
const NOW = Date.parse('2026-11-24T10:03:00.500Z');
const EVENT = { id: '7-hash', body: '{"id":"7-hash","type":"case.taken","sequence":7,"case":12}' };
const deps = { now: () => NOW, throughProxy: null, patienceMs: 2_000 };
const aReceiver = (url: string, mayReachPrivate = true) => webhookReceiver({ url, secret, mayReachPrivate }, deps);

describe('the way of an event', () => {
  it('carries the kept bytes, signed at each try, under one key', async () => {
    await using server = await aWebServer();
    server.serve('/events', { status: 202 });
    expect(await aReceiver(`${server.url}/events?of=town`).send(EVENT)).toEqual({ end: 'delivered', answer: '202' });
    const timestamp = String(Math.floor(NOW / 1000));
    const signature = createHmac('sha256', secret).update(`v1:${timestamp}:${EVENT.body}`).digest('hex');
    expect(server.heard).toMatchObject([{ method: 'POST', path: '/events', body: EVENT.body }]);
    expect(server.heard[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': EVENT.id,
      'x-portavoz-timestamp': timestamp,
      'x-portavoz-signature': `v1=${signature}`,
    });
  });

  it.each([
    [422, 'refused'],
    [400, 'refused'],
    [401, 'down'],
    [404, 'down'],
    [429, 'down'],
    [503, 'down'],
  ])('tells by the status %i that it is %s', async (status, end) => {
    await using server = await aWebServer();
    server.serve('/', { status });
    expect(await aReceiver(server.url).send(EVENT)).toEqual({ end, answer: String(status) });
  });

  it('follows no redirect, and reaches no private address unless that is set', async () => {
    await using server = await aWebServer();
    server.serve('/', { status: 307, headers: { location: '/other' } });
    server.serve('/other', {});
    expect(await aReceiver(server.url).send(EVENT)).toEqual({ end: 'down', answer: 'redirected' });
    expect(await aReceiver(server.url, false).send(EVENT)).toEqual({ end: 'down', answer: 'private_address' });
    expect(await aReceiver('http://127.0.0.1:9').send(EVENT)).toEqual({ end: 'down', answer: 'unreachable' });
    expect(server.heard).toHaveLength(1);
  });

  it('is tried by an event of no case', async () => {
    await using server = await aWebServer();
    server.serve('/', {});
    const account = { url: server.url, secret, mayReachPrivate: true };
    expect(await sendTestEvent(account, deps)).toEqual({ end: 'delivered', answer: '200' });
    expect(JSON.parse(server.heard[0]?.body ?? '')).toEqual({
      id: server.heard[0]?.headers['idempotency-key'],
      type: 'test',
      at: '2026-11-24T10:03:00.500Z',
      sequence: 0,
    });
  });
});
