import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callOutGateway } from '../../../src/adapters/networks/call-out-gateway.ts';
import type { CallOutMessage } from '../../../src/domain/cases/ports/call-outs.ts';
import { aWebServer } from '../../support/doubles/a-web-server.ts';

const SECRET = 'a-secret-of-the-gateway';
const NOW = Date.parse('2026-11-24T10:03:00.500Z');
const CALL: CallOutMessage = {
  key: 'k-1',
  severity: 'S1',
  caseId: 12,
  crisisId: null,
  count: 1,
  at: '2026-11-24T10:03:00.000Z',
};

function aGateway(url: string, over: { mayReachPrivate?: boolean; watermark?: string; patienceMs?: number } = {}) {
  const { mayReachPrivate = true, watermark = null, patienceMs = 2_000 } = over;
  return callOutGateway(
    { url, secret: SECRET, mayReachPrivate },
    { now: () => NOW, watermark, throughProxy: null, patienceMs },
  );
}

describe('the call to a gateway', () => {
  it('says the severity, the number and the moment, signed as posts to us are, and nothing else', async () => {
    await using server = await aWebServer();
    server.serve('/call', { status: 202 });
    expect(await aGateway(`${server.url}/call?to=duty`).send(CALL)).toEqual({ isDelivered: true, answer: '202' });
    const [heard] = server.heard;
    const body = '{"text":"Portavoz: S1 #12","severity":"S1","case":12,"count":1,"at":"2026-11-24T10:03:00.000Z"}';
    expect(heard).toMatchObject({ method: 'POST', path: '/call', body });
    const timestamp = String(Math.floor(NOW / 1000));
    const signature = createHmac('sha256', SECRET).update(`v1:${timestamp}:${body}`).digest('hex');
    expect(heard?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
      'x-portavoz-timestamp': timestamp,
      'x-portavoz-signature': `v1=${signature}`,
    });
  });

  it.each([
    [{ count: 7 }, { text: 'Portavoz: S1 #12 +6', case: 12, count: 7 }],
    [
      { caseId: null, crisisId: 2, count: 3 },
      { text: 'Portavoz: S1 C2 +2', case: null, crisis: 2, count: 3 },
    ],
  ])('says how many more wait, and the number of a crisis: %j', async (over, said) => {
    await using server = await aWebServer();
    server.serve('/', {});
    await aGateway(server.url).send({ ...CALL, ...over });
    expect(JSON.parse(server.heard[0]?.body ?? '')).toEqual({ severity: 'S1', at: CALL.at, ...said });
  });

  it('says that it is a drill where it is one', async () => {
    await using server = await aWebServer();
    server.serve('/', {});
    await aGateway(server.url, { watermark: 'SIMULACRO' }).send(CALL);
    expect(JSON.parse(server.heard[0]?.body ?? '')).toMatchObject({ text: 'SIMULACRO Portavoz: S1 #12' });
  });

  it.each([
    [{ status: 500, body: 'no' }, '500'],
    [{ status: 401 }, '401'],
    [{ status: 302, headers: { location: '/other' } }, 'redirected'],
    [{ body: 'x'.repeat(1_000_001) }, 'too_large'],
  ])('is not delivered by the answer %j', async (served, answer) => {
    await using server = await aWebServer();
    server.serve('/', served);
    server.serve('/other', {});
    expect(await aGateway(server.url).send(CALL)).toEqual({ isDelivered: false, answer });
    expect(server.heard).toHaveLength(1);
  });

  it('gives a silent gateway up, and one that is not there', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    const { port } = await new Promise<AddressInfo>((resolve) =>
      silent.once('listening', () => resolve(silent.address() as AddressInfo)),
    );
    const url = `http://127.0.0.1:${port}`;
    expect(await aGateway(url, { patienceMs: 100 }).send(CALL)).toEqual({ isDelivered: false, answer: 'timed_out' });
    silent.close();
    expect(await aGateway('http://127.0.0.1:9').send(CALL)).toEqual({ isDelivered: false, answer: 'unreachable' });
  });

  it('does not reach a private address unless that is set, by number or by name', async () => {
    await using server = await aWebServer();
    server.serve('/', {});
    for (const url of [server.url, server.url.replace('127.0.0.1', 'localhost')]) {
      const gateway = aGateway(url, { mayReachPrivate: false });
      expect(await gateway.send(CALL)).toEqual({ isDelivered: false, answer: 'private_address' });
    }
    expect(server.heard).toEqual([]);
  });
});
