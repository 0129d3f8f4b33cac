import { describe, expect, it } from 'vitest';
import { nobodysUrl } from '../../../../sandbox/doubles/a-network-server.ts';
import { blueskyMeasure } from '../../../../src/adapters/networks/bluesky/bluesky-measure.ts';
import { START } from '../../../support/builders/a-case.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { aClock } from '../../../support/drivers/jobs/a-clock.ts';

const PROOF = 'https://bsky.app/profile/riudalba.example/post/3kabc';
const URI = 'at://did:plc:riudalba/app.bsky.feed.post/3kabc';
const SESSION = '/xrpc/com.atproto.server.createSession';
const PLACE = '/xrpc/app.bsky.feed.getPosts';

/** https://docs.bsky.app/docs/api/app-bsky-feed-get-posts */
const POST = {
  uri: URI,
  cid: 'bafyrei',
  author: { did: 'did:plc:riudalba', handle: 'riudalba.example' },
  record: { text: 'Hola' },
  replyCount: 4,
  repostCount: 6,
  likeCount: 30,
  quoteCount: 1,
  indexedAt: START,
};

/** A server with our account, and what measures on it. */
async function aServer() {
  const server = await aWebServer();
  let sessions = 0;
  server.serve(SESSION, () => {
    sessions += 1;
    return { json: { did: 'did:plc:riudalba', handle: 'riudalba.example', accessJwt: `token-${sessions}` } };
  });
  return { ...server, measure: measureAt(server), [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

function measureAt({ url }: Pick<WebServer, 'url'>, now = () => START) {
  const account = { url, handle: 'riudalba.example', password: 'made-up', now, timeoutMs: 500 };
  const measure = blueskyMeasure(account);
  return (proof = PROOF) => measure({ id: 'p1', proof }, () => undefined);
}

describe('the figures of a post on Bluesky', () => {
  it('are its replies, reposts with quotes, and likes, asked with one session', async () => {
    await using server = await aServer();
    server.serve(PLACE, { json: { posts: [POST] } });
    const counts = { answers: 4, shares: 7, likes: 30, reach: null };
    expect(await server.measure()).toEqual({ kind: 'counts', counts });
    expect(await server.measure('https://bsky.app/profile/did:plc:riudalba/post/3kabc')).toEqual({
      kind: 'counts',
      counts,
    });
    const asked = server.heard.map(({ path, query }) => [path, query.get('uris')]);
    expect(asked).toEqual([
      [SESSION, null],
      [PLACE, URI],
      [PLACE, URI],
    ]);
  });

  it('wait an hour for a new session, whether it is over or none was opened', async () => {
    await using server = await aServer();
    const clock = aClock(START);
    const measure = measureAt(server, clock.now);
    server.serve(PLACE, ({ headers }) =>
      headers.authorization === 'Bearer token-2'
        ? { json: { posts: [POST] } }
        : { status: 400, json: { error: 'ExpiredToken', message: 'Token has expired' } },
    );
    expect(await measure()).toEqual({ kind: 'failed', why: 'locked_out' });
    clock.pass(3_599_000);
    expect(await measure()).toEqual({ kind: 'failed', why: 'locked_out' });
    clock.pass(1_000);
    expect(await measure()).toMatchObject({ kind: 'counts' });
    server.serve(SESSION, { status: 401, json: { error: 'AuthenticationRequired' } });
    clock.pass(3_600_000);
    for (let minute = 0; minute < 59; minute += 1) {
      expect(await measure()).toEqual({ kind: 'failed', why: 'locked_out' });
      clock.pass(60_000);
    }
    expect(server.heard.filter(({ path }) => path === SESSION)).toHaveLength(3);
  });

  it('are not given of another account, whose post is not asked for', async () => {
    await using server = await aServer();
    server.serve(PLACE, { json: { posts: [] } });
    for (const owner of ['did:plc:other', 'old-name.example'])
      expect(await server.measure(`https://bsky.app/profile/${owner}/post/3kabc`)).toEqual({ kind: 'not_given' });
    expect(server.heard.map(({ path }) => path)).toEqual([SESSION]);
    expect(await server.measure('https://bsky.app/profile/Riudalba.example/post/3kabc')).toEqual({ kind: 'gone' });
  });

  it('say of a post that is left out of the answer that it is gone', async () => {
    await using server = await aServer();
    server.serve(PLACE, { json: { posts: [] } });
    expect(await server.measure()).toEqual({ kind: 'gone' });
    server.serve(PLACE, { json: { posts: [{ ...POST, uri: 'at://did:plc:other/app.bsky.feed.post/3kabc' }] } });
    expect(await server.measure()).toEqual({ kind: 'gone' });
  });

  it('are not given of another address, nor where the server tells none', async () => {
    await using server = await aServer();
    expect(await server.measure('https://bsky.app/profile/riudalba.example')).toEqual({ kind: 'not_given' });
    expect(server.heard).toEqual([]);
    server.serve(PLACE, { json: { posts: [{ uri: URI }] } });
    expect(await server.measure()).toEqual({ kind: 'not_given' });
  });

  it('wait as long as the server asks', async () => {
    await using server = await aServer();
    const until = Math.ceil(Date.parse(START) / 1_000) + 240;
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': String(until) };
    server.serve(PLACE, { status: 429, headers, json: { error: 'RateLimitExceeded' } });
    const waitUntil = new Date(until * 1_000).toISOString();
    expect(await server.measure()).toEqual({ kind: 'failed', why: 'throttled', waitUntil });
  });

  it.each([
    ['a server in trouble', { status: 500, json: { error: 'InternalServerError' } }, 'unreachable'],
    [
      'a server that does not hand the question on',
      { status: 501, json: { error: 'MethodNotImplemented' } },
      'unreachable',
    ],
    ['a question that it refuses', { status: 400, json: { error: 'InvalidRequest' } }, 'refused'],
    ['another shape', { json: { posts: {} } }, 'refused'],
  ])('fail with %s', async (_, answer, why) => {
    await using server = await aServer();
    server.serve(PLACE, answer);
    expect(await server.measure()).toEqual({ kind: 'failed', why });
  });

  it('fail where our password is good for nothing, and where nobody listens', async () => {
    await using server = await aServer();
    server.serve(SESSION, { status: 401, json: { error: 'AuthenticationRequired' } });
    expect(await server.measure()).toEqual({ kind: 'failed', why: 'locked_out' });
    expect(await measureAt({ url: await nobodysUrl() })()).toEqual({ kind: 'failed', why: 'unreachable' });
  });
});
