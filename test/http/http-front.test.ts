import { once } from 'node:events';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as send } from 'node:http';
import { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpReceiver } from '../../src/adapters/workspace/http-receiver.ts';
import { quietLogger } from '../../src/adapters/workspace/quiet-logger.ts';
import type { HttpFront, HttpFrontSettings } from '../../src/http/http-front.ts';
import { startHttpFront } from '../../src/http/http-front.ts';
import { createSignedRequests } from '../../src/http/signed-requests.ts';
import { createUnprovenBodies } from '../../src/http/unproven-bodies.ts';
import { createLog } from '../../src/log.ts';
import { StartError } from '../../src/start-error.ts';
import { signed } from './sign.ts';

const secret = 'a-secret-of-the-tests';
const form = 'application/x-www-form-urlencoded';
const body = new URLSearchParams({ command: '/flag', text: 'No sale agua', team_id: 'T1', user_id: 'U1' }).toString();
const nowS = Math.floor(Date.parse('2026-11-24T09:00:00Z') / 1000);
let front: HttpFront | undefined;
let typed: string[] = [];

afterEach(async () => {
  await front?.stop();
  front = undefined;
  typed = [];
});

describe("Slack's requests", () => {
  it('reach the app when they are signed and of now', async () => {
    await aFront();
    const answer = await post(body, signed(body, secret, boltNowS()));
    expect([answer.status, await answer.text(), typed]).toEqual([200, 'Anotado', ['No sale agua']]);
  });

  it('find their connection open for over a minute, so that a busy process resets none of them', async () => {
    await aFront();
    const { headers } = await post(body, signed(body, secret, boltNowS()));
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  });

  it('reach it whatever stands behind the content type', async () => {
    await aFront();
    const headers = { ...signed(body, secret, boltNowS()), 'content-type': `${form}; charset=utf-8` };
    expect([(await post(body, headers)).status, typed]).toEqual([200, ['No sale agua']]);
  });

  it.each([
    ['another secret', () => signed(body, 'another-secret', boltNowS())],
    ['another text', () => signed(`${body}x`, secret, boltNowS())],
    ['no signature', () => ({ 'x-slack-request-timestamp': String(boltNowS()) })],
    ['no moment', () => ({ 'x-slack-signature': 'v0=00' })],
  ])('are refused with %s', async (_, headers) => {
    await aFront();
    expect([(await post(body, headers())).status, typed]).toEqual([401, []]);
  });

  it.each([
    ['a year ahead', 365 * 86_400],
    ['just over five minutes ahead', 301],
    ['just over five minutes old', -301],
  ])('are refused when they are signed well, but %s', async (_, offsetS) => {
    await aFront({ now: () => nowS * 1000 });
    expect([(await post(body, signed(body, secret, nowS + offsetS))).status, typed]).toEqual([401, []]);
  });

  it('are refused over a megabyte, before or while they arrive', async () => {
    await aFront();
    const headers = { ...signed(body, secret, boltNowS()), 'content-type': form };
    const announced = open({ headers: { ...headers, 'content-length': 1_000_001 } });
    announced.flushHeaders();
    expect(await statusOf(announced)).toBe(413);

    const inPieces = open({ headers: { ...headers, 'transfer-encoding': 'chunked' } });
    inPieces.write('x'.repeat(1_000_001));
    expect(await statusOf(inPieces)).toBe(413);
    expect(typed).toEqual([]);
  });

  it.each(['payload=null', 'payload=%5B%5D', 'payload=7'])('are refused when they hold no object: %s', async (odd) => {
    await aFront();
    expect((await post(odd, signed(odd, secret, boltNowS()))).status).toBe(400);
    const plain = { ...signed('null', secret, boltNowS()), 'content-type': 'application/json' };
    expect((await post('null', plain)).status).toBe(400);
    expect((await post(body, signed(body, secret, boltNowS()))).status).toBe(200);
  });

  it('are served while 400 others send what nobody signed, of which little is kept', async () => {
    const unproven = createUnprovenBodies(1_000_000);
    await aFront({ unproven, mostConnections: 50 });
    const headers = { ...signed('', secret, boltNowS()), 'content-type': form, 'content-length': 1_000_000 };
    const others = Array.from({ length: 400 }, () => open({ headers }));
    for (const asked of others) asked.write('x'.repeat(100_000));
    expect((await post(body, signed(body, secret, boltNowS()))).status).toBe(200);
    expect(unproven.held()).toBeLessThanOrEqual(1_000_000);
    for (const asked of others) asked.destroy();
  });

  it('are counted for operators when they are refused, in one line', async () => {
    const said: unknown[] = [];
    const log = createLog('silent');
    log.warn = (facts: unknown) => void said.push(facts);
    await aFront({ log });
    for (let at = 0; at < 5; at++) await post(body, { 'x-slack-signature': 'v0=00' });
    expect(said).toEqual([{ refused: 1, door: 'slack', why: 'signature' }]);
  });

  it('turn health red when the clock is wrong, and not when others forge them', async () => {
    const requests = createSignedRequests({ log: createLog('silent') });
    await aFront({ requests, slackSecret: secret, now: () => nowS * 1000 });
    const forged = signed(body, 'another-secret', nowS - 600);
    for (let at = 0; at < 5; at++) await post(body, forged);
    expect(requests.health()).toMatchObject({ ok: true, facts: { slack: { refused: 5, newest: 'time' } } });
    expect((await post(body, signed(body, secret, nowS - 600))).status).toBe(401);
    expect(requests.health()).toMatchObject({ ok: false, facts: { slack: { newest: 'clock', why: 'clock' } } });
  });

  it('turn health red when all of them have the wrong signature, until one is accepted', async () => {
    const requests = createSignedRequests({ log: createLog('silent') });
    await aFront({ requests, slackSecret: secret });
    for (let at = 0; at < 10; at++) await post(body, signed(body, 'the-secret-before', boltNowS()));
    expect(requests.health()).toMatchObject({ ok: false, facts: { slack: { refused: 10, why: 'signature' } } });
    expect((await post(body, signed(body, secret, boltNowS()))).status).toBe(200);
    expect(requests.health().ok).toBe(true);
  });

  it('are not waited for when they come too slowly', async () => {
    await aFront({ slowRequestMs: 60 });
    const slow = open({ headers: { ...signed(body, secret, boltNowS()), 'content-type': form, 'content-length': 99 } });
    slow.write('command=');
    expect(await statusOf(slow)).toBe(408);
    expect(typed).toEqual([]);
  });
});

describe('other requests', () => {
  it.each([
    ['GET', '/slack/events'],
    ['POST', '/slack/events/'],
    ['GET', '/'],
    ['POST', '/health'],
    ['GET', '//'],
  ])('find nothing: %s %s', async (method, path) => {
    await aFront();
    const asked = open({ method, path });
    asked.end();
    expect(await statusOf(asked)).toBe(404);
  });

  it('find no way to Slack in Socket Mode', async () => {
    await aFront({ slackListener: null });
    expect((await post(body, signed(body, secret, boltNowS()))).status).toBe(404);
  });
});

describe('the health page', () => {
  it.each([
    [true, 200],
    [false, 503],
  ])('answers ok: %s with %i', async (ok, status) => {
    await aFront({ health: async () => ({ ok, facts: { outbox: { waiting: 2 } } }) });
    const answer = await fetch(`${base()}/health`);
    expect([answer.status, await answer.json()]).toEqual([status, { ok, outbox: { waiting: 2 } }]);
  });

  it('is not well when nobody can tell, and says nothing of why', async () => {
    await aFront({ health: () => Promise.reject(new Error('postgres://user:password@host')) });
    const answer = await fetch(`${base()}/health`);
    expect([answer.status, await answer.text()]).toEqual([503, '{"ok":false}']);
  });
});

describe('stopping', () => {
  it('lets a request in hand be answered, and takes no other', async () => {
    const { promise: atWork, resolve: begun } = Promise.withResolvers<void>();
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await aFront({
      slackListener: async (_, response) => {
        begun();
        await allowed;
        response.end('Anotado');
      },
    });
    const answer = post(body, signed(body, secret, boltNowS()));
    await atWork;
    const stopped = front?.stop();
    await expect(fetch(`${base()}/health`)).rejects.toThrow();
    allow();
    expect(await (await answer).text()).toBe('Anotado');
    await stopped;
  });

  it('waits no longer than it should for one that never ends', async () => {
    const { promise: atWork, resolve: begun } = Promise.withResolvers<void>();
    await aFront({ timeoutMs: 20, slackListener: () => begun() });
    const answer = post(body, signed(body, secret, boltNowS())).catch(() => 'broken off');
    await atWork;
    await front?.stop();
    expect(await answer).toBe('broken off');
  });
});

it('says in a sentence that the port is taken', async () => {
  await aFront();
  const second = await aFrontAt(front?.port ?? 0).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(StartError);
  expect(String(second)).toMatch(`Port ${front?.port} is taken by another program`);
});

/** Bolt looks at the real clock. */
function boltNowS(): number {
  return Math.floor(Date.now() / 1000);
}

async function aFront(changes: Partial<HttpFrontSettings> = {}): Promise<void> {
  front = await aFrontAt(0, changes);
}

function aFrontAt(port: number, changes: Partial<HttpFrontSettings> = {}): Promise<HttpFront> {
  const receiver = createHttpReceiver({ signingSecret: secret });
  const app = new App({ receiver, convoStore: false, logger: quietLogger, authorize: async () => ({ botId: 'B1' }) });
  app.command('/flag', async ({ ack, command }) => {
    typed.push(command.text);
    await ack('Anotado');
  });
  return startHttpFront({
    port,
    host: '127.0.0.1',
    slackListener: receiver.requestListener,
    health: async () => ({ ok: true, facts: {} }),
    isReady: async () => true,
    intake: null,
    log: createLog('silent'),
    ...changes,
  });
}

function base(): string {
  return `http://127.0.0.1:${front?.port}`;
}

function post(text: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${base()}/slack/events`, { method: 'POST', headers: { 'content-type': form, ...headers }, body: text });
}

function open(options: RequestOptions) {
  const asked = send({ host: '127.0.0.1', port: front?.port, path: '/slack/events', method: 'POST', ...options });
  // The other side hangs up on what it refuses.
  asked.on('error', () => {});
  return asked;
}

async function statusOf(asked: ReturnType<typeof open>): Promise<number | undefined> {
  const answer: IncomingMessage = (await once(asked, 'response'))[0];
  answer.resume();
  return answer.statusCode;
}
