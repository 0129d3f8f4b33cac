import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Delivered, IntakeQueue } from '../../../src/domain/posts/intake-queue.ts';
import { signBody } from '../../../src/domain/text/sign-body.ts';
import type { HttpFront } from '../../../src/http/http-front.ts';
import { startHttpFront } from '../../../src/http/http-front.ts';
import { createDeliveriesInHand } from '../../../src/http/intake/deliveries-in-hand.ts';
import type { IntakeDoorSettings } from '../../../src/http/intake/intake-door.ts';
import { intakeDoor } from '../../../src/http/intake/intake-door.ts';
import { createSignedRequests } from '../../../src/http/signed-requests.ts';
import { createUnprovenBodies } from '../../../src/http/unproven-bodies.ts';
import { createLog } from '../../../src/log.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const secret = 'a-secret-of-a-monitoring-tool';
const nowS = Math.floor(Date.parse('2026-11-24T09:00:00Z') / 1000);
const POST = { network: 'x', network_id: '1', text: 'No sale agua', author: '@vecina' };
const log = createLog('silent');
let front: HttpFront | undefined;

afterEach(async () => {
  await front?.stop();
  front = undefined;
});

/** The front before a real desk; its posts are read as they wait. */
async function aDoor(changes: Partial<IntakeDoorSettings> = {}) {
  const database = await aDatabase();
  const settings = {
    queue: database.intake.queue,
    sources: new Map([['vigia', { secret, networks: [] }]]),
    postsPerMinute: 5_000,
  };
  const door = intakeDoor({ ...settings, wake: () => undefined, now: () => nowS * 1000, log, ...changes });
  const health = async () => ({ ok: true, facts: {} });
  const isReady = async () => true;
  front = await startHttpFront({ port: 0, host: '127.0.0.1', slackListener: null, health, isReady, intake: door, log });
  return database;
}

type Sent = { source?: string; secret?: string; atS?: number; type?: string; signature?: string };

function headersFor(body: string, sent: Sent): Record<string, string> {
  const timestamp = String(sent.atS ?? nowS);
  return {
    'content-type': sent.type ?? 'application/json',
    'x-portavoz-source': sent.source ?? 'vigia',
    'x-portavoz-timestamp': timestamp,
    'x-portavoz-signature': sent.signature ?? signBody(sent.secret ?? secret, timestamp, Buffer.from(body)),
  };
}

async function send(body: string, sent: Sent = {}) {
  const url = `http://127.0.0.1:${front?.port}/v1/posts`;
  const answer = await fetch(url, { method: 'POST', body, headers: headersFor(body, sent) });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: anAnswer.parse(await answer.json()),
  };
}

const anAnswer = z.looseObject({ items: z.array(z.unknown()).optional() });

const accepted = { status: 'accepted' };

describe('POST /v1/posts', () => {
  it('takes one post, an array, or lines, and says of each what became of it', async () => {
    await using database = await aDoor();
    expect(await send(JSON.stringify(POST))).toEqual({
      status: 200,
      retryAfter: null,
      body: { accepted: 1, duplicate: 0, refused: 0, items: [accepted] },
    });
    const array = [POST, { ...POST, network_id: '2' }];
    expect((await send(JSON.stringify(array))).body.items).toEqual([{ status: 'duplicate' }, accepted]);
    const lines = `${JSON.stringify({ ...POST, network_id: '3' })}\n\nno json\n${JSON.stringify({ ...POST, network_id: '4' })}\r\n`;
    const answer = await send(lines, { type: 'application/x-ndjson' });
    expect(answer.body).toEqual({
      accepted: 2,
      duplicate: 0,
      refused: 1,
      items: [accepted, { status: 'refused', field: '', message: 'The line is no JSON.' }, accepted],
    });
    expect(await database.intake.queue.waiting()).toBe(4);
  });

  it('keeps all that a tool told of a post', async () => {
    await using database = await aDoor();
    const told = { in_reply_to: '8', share_of: '9', asks_us: true, url: 'https://x.com/v/status/1' };
    await send(JSON.stringify({ ...POST, ...told, posted_at: '2026-11-24T10:00:00+02:00' }));
    const [{ id: _, ...waiting } = { id: '' }] = await database.intake.queue.next(1);
    expect(waiting).toEqual({
      source: 'vigia',
      vouched: false,
      post: {
        network: 'x',
        networkId: '1',
        text: 'No sale agua',
        author: '@vecina',
        url: 'https://x.com/v/status/1',
        inReplyTo: '8',
        shareOf: '9',
        asksUs: true,
        postedAt: '2026-11-24T08:00:00.000Z',
      },
    });
  });

  it.each([
    [{ ...POST, text: ' ' }, 'text', 'It must not be empty.'],
    [{ ...POST, network: 'X!' }, 'network', 'It must be the id of a network, such as x or mastodon.'],
    [{ ...POST, url: 'javascript:alert(1)' }, 'url', 'It must be an address that begins with http:// or https://.'],
    [{ ...POST, posted_at: 'ayer' }, 'posted_at', 'It must be a moment such as 2026-11-24T09:00:00Z.'],
    [{ ...POST, autor: '@x' }, 'autor', 'There is no field of this name.'],
    [{ network: 'x' }, 'text', 'It is missing.'],
    [{ ...POST, author: 7 }, 'author', 'It is of the wrong kind, or too long.'],
    [{ ...POST, text: 'a'.repeat(10_001) }, 'text', 'It is of the wrong kind, or too long.'],
    ['text', '', 'A post is an object.'],
  ])('refuses %j and names the field', async (post, field, message) => {
    await using database = await aDoor();
    expect((await send(JSON.stringify([post]))).body.items).toEqual([{ status: 'refused', field, message }]);
    expect(await database.intake.queue.waiting()).toBe(0);
  });

  it.each([
    ['an unknown source', { source: 'otra' }],
    ['another secret', { secret: 'another-secret-of-nobody' }],
    ['no signature', { signature: '' }],
    ['a moment five minutes ago', { atS: nowS - 301 }],
    ['a moment in five minutes', { atS: nowS + 301 }],
  ])('refuses %s', async (_, sent) => {
    await using database = await aDoor();
    expect((await send(JSON.stringify(POST), sent)).status).toBe(401);
    expect(await database.intake.queue.waiting()).toBe(0);
  });

  it('refuses what came before, also when it comes twice at once, and what was changed on its way', async () => {
    await using database = await aDoor();
    const body = JSON.stringify(POST);
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { 'x-portavoz-signature': signature } = headersFor(body, {});
    expect((await send(body.replace('agua', 'gas'), { signature: signature ?? '' })).status).toBe(401);
    expect(await database.intake.queue.waiting()).toBe(1);
  });

  it('refuses a body that is no JSON, too many posts and too many bytes', async () => {
    await using database = await aDoor();
    expect((await send('{')).status).toBe(400);
    expect((await send(JSON.stringify(Array.from({ length: 1_001 }, () => POST)))).status).toBe(413);
    expect((await send('x'.repeat(2_000_001))).status).toBe(413);
    expect(await database.intake.queue.waiting()).toBe(0);
  });

  it('lets a source send so many a minute, and others theirs', async () => {
    const sources = new Map(['vigia', 'otra'].map((name) => [name, { secret, networks: [] }]));
    await using database = await aDoor({ postsPerMinute: 3, sources });
    const many = (from: number) => JSON.stringify([0, 1].map((more) => ({ ...POST, network_id: String(from + more) })));
    expect((await send(many(1))).status).toBe(200);
    const over = await send(many(3));
    expect([over.status, Number(over.retryAfter) > 0]).toEqual([429, true]);
    expect((await send(many(5), { source: 'otra' })).status).toBe(200);
    expect(await database.intake.queue.waiting()).toBe(4);
  });

  it('serves the source while others send headers alone, or bodies that nobody signed', async () => {
    const unproven = createUnprovenBodies(100_000);
    await using _ = await aDoor({ unproven });
    const head = headersFor('', { signature: `v1=${'0'.repeat(64)}` });
    const others = Array.from({ length: 40 }, (_each, at) => {
      const asked = request({
        host: '127.0.0.1',
        port: front?.port,
        path: '/v1/posts',
        method: 'POST',
        headers: { ...head, 'content-length': 2_000_000, 'x-portavoz-source': at % 2 === 0 ? 'vigia' : 'nadie' },
      });
      asked.on('error', () => {});
      if (at < 12) asked.flushHeaders();
      else asked.write('x'.repeat(50_000));
      return asked;
    });
    await once(others[39] ?? others[0] ?? request(''), 'socket');
    expect((await send(JSON.stringify(POST))).status).toBe(200);
    expect(unproven.held()).toBeLessThanOrEqual(100_000);
    for (const asked of others) asked.destroy();
  });

  it('turns health red for a source whose clock is not ours, and not for a stranger', async () => {
    const requests = createSignedRequests({ log });
    await using _ = await aDoor({ requests });
    const body = JSON.stringify(POST);
    await send(body, { atS: nowS - 900, secret: 'a-secret-of-nobody' });
    await send(body, { atS: nowS - 900, source: 'nadie' });
    expect(requests.health()).toMatchObject({ ok: true, facts: { intake: { refused: 2, newest: 'time' } } });
    await send(body, { atS: nowS - 900 });
    expect(requests.health()).toMatchObject({ ok: false, facts: { intake: { newest: 'clock', why: 'clock' } } });
    await send(body);
    expect(requests.health().ok).toBe(true);
  });

  it('says the same of a name that there is not as of a wrong signature', async () => {
    await using _ = await aDoor();
    const body = JSON.stringify(POST);
    const wrong = await send(body, { secret: 'another' });
    expect(wrong.status).toBe(401);
    expect(await send(body, { source: 'nadie' })).toEqual(wrong);
    expect(await send(body, { signature: 'v1=12' })).toEqual(wrong);
  });

  it('answers 429 before more is in hand than it may hold, and takes the rest', async () => {
    const [arrived, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const queue: Pick<IntakeQueue, 'acceptOnce'> = {
      async acceptOnce(_key: string, posts: readonly Delivered[]) {
        arrived.resolve();
        await gate.promise;
        return posts.map(() => 'accepted' as const);
      },
    };
    await using _ = await aDoor({ queue, mostBytesInHand: 150 });
    const held = send(JSON.stringify(POST));
    await arrived.promise;
    const over = await send(JSON.stringify({ ...POST, network_id: '2'.repeat(60) }));
    expect(over.status).toBe(429);
    expect(over.retryAfter).toBe('1');
    gate.resolve();
    expect((await held).status).toBe(200);
  });

  it('has a delivery in hand from its proof to its answer, and a forged one never', async () => {
    const inHand = createDeliveriesInHand();
    const [arrived, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const queue = {
      acceptOnce: async (_: string, posts: readonly Delivered[]) => {
        arrived.resolve();
        await gate.promise;
        return posts.map(() => 'accepted' as const);
      },
    };
    await using _ = await aDoor({ queue, inHand });
    expect((await send(JSON.stringify(POST), { secret: 'another' })).status).toBe(401);
    expect(inHand.bytes()).toBe(0);
    const body = JSON.stringify(POST);
    const held = send(body);
    await arrived.promise;
    expect(inHand.bytes()).toBe(body.length);
    gate.resolve();
    await held;
    expect(inHand.bytes()).toBe(0);
  });

  it('accepts nothing, and says so, when the database cannot', async () => {
    const acceptOnce = () => Promise.reject(Object.assign(new Error('full'), { code: '53100' }));
    const lines: unknown[] = [];
    const written = createLog('error', { write: (line) => lines.push(JSON.parse(line)) });
    await using _ = await aDoor({ queue: { acceptOnce }, log: written });
    for (let time = 0; time < 3; time += 1)
      expect(await send(JSON.stringify(POST))).toMatchObject({ status: 503, retryAfter: '5' });
    expect(lines).toEqual([expect.objectContaining({ msg: 'Posts could not be accepted', cause: '53100' })]);
  });
});
