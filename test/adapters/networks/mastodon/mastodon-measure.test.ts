import { describe, expect, it } from 'vitest';
import { nobodysUrl } from '../../../../sandbox/doubles/a-network-server.ts';
import { mastodonMeasure } from '../../../../src/adapters/networks/mastodon/mastodon-measure.ts';
import { START } from '../../../support/builders/a-case.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';

const PROOF = 'https://social.riudalba.example/@ayuntamiento/113000000000000001';
const PROFILE = 'https://social.riudalba.example/@ayuntamiento';
const PLACE = '/api/v1/statuses/113000000000000001';
const now = () => START;

/** https://docs.joinmastodon.org/entities/Status/ */
const STATUS = {
  id: '113000000000000001',
  url: PROOF,
  uri: 'https://social.riudalba.example/users/ayuntamiento/statuses/113000000000000001',
  replies_count: 5,
  reblogs_count: 10,
  favourites_count: 20,
  account: { acct: 'ayuntamiento', url: PROFILE },
};

const asked = (server: Pick<WebServer, 'url'>, proof = PROOF) =>
  mastodonMeasure({ url: server.url, token: 'made-up', now, timeoutMs: 500 })(
    { id: 'p1', proof },
    () => undefined,
    PROFILE,
  );

describe('the figures of a post on Mastodon', () => {
  it('are its answers, boosts and favourites; quotes count as shares', async () => {
    await using server = await aWebServer();
    server.serve(PLACE, { json: STATUS });
    const counts = { answers: 5, shares: 10, likes: 20, reach: null };
    expect(await asked(server)).toEqual({ kind: 'counts', counts });
    expect(server.heard.map(({ path, headers }) => [path, headers.authorization])).toEqual([[PLACE, 'Bearer made-up']]);
    server.serve(PLACE, { json: { ...STATUS, quotes_count: 3 } });
    expect(await asked(server)).toEqual({ kind: 'counts', counts: { ...counts, shares: 13 } });
  });

  it.each([
    'https://social.riudalba.example/users/ayuntamiento/statuses/113000000000000001',
    'https://www.social.riudalba.example/@ayuntamiento/113000000000000001/',
  ])('are found at %s', async (proof) => {
    await using server = await aWebServer();
    server.serve(PLACE, { json: STATUS });
    expect(await asked(server, proof)).toMatchObject({ kind: 'counts' });
  });

  it('are not given of an address that is no post of our server, which is not asked for it', async () => {
    await using server = await aWebServer();
    for (const proof of ['https://social.riudalba.example/about', 'https://social.riudalba.example/@a/../1', 'aquí'])
      expect(await asked(server, proof)).toEqual({ kind: 'not_given' });
    expect(server.heard).toEqual([]);
  });

  it('are not given of another post that has the same id on our server', async () => {
    await using server = await aWebServer();
    server.serve(PLACE, { json: { ...STATUS, url: 'https://other.example/@ana/9', uri: 'https://other.example/9' } });
    expect(await asked(server)).toEqual({ kind: 'not_given' });
  });

  it('are not given of a post of another account on our server', async () => {
    await using server = await aWebServer();
    const url = 'https://social.riudalba.example/@emergencias/113000000000000001';
    const account = { acct: 'emergencias', url: 'https://social.riudalba.example/@emergencias' };
    server.serve(PLACE, { json: { ...STATUS, url, account } });
    expect(await asked(server, url)).toEqual({ kind: 'not_given' });
  });

  it('are not given where the server hides all of them', async () => {
    await using server = await aWebServer();
    const { replies_count: _, reblogs_count: __, favourites_count: ___, ...bare } = STATUS;
    server.serve(PLACE, { json: bare });
    expect(await asked(server)).toEqual({ kind: 'not_given' });
  });

  it('say of a post that was taken down that it is gone', async () => {
    await using server = await aWebServer();
    for (const status of [404, 410]) {
      server.serve(PLACE, { status, json: { error: 'Record not found' } });
      expect(await asked(server)).toEqual({ kind: 'gone' });
    }
    for (const page of [{ body: '<h1>Not found</h1>' }, { json: { message: 'no route' } }, { json: null }]) {
      server.serve(PLACE, { status: 404, ...page });
      expect(await asked(server)).toEqual({ kind: 'failed', why: 'refused' });
    }
  });

  it('are read each by itself: an odd one is not known, and the others are', async () => {
    await using server = await aWebServer();
    for (const odd of ['five', -1, 1.5, 3_000_000_000, null]) {
      server.serve(PLACE, { json: { ...STATUS, replies_count: odd } });
      const counts = { answers: null, shares: 10, likes: 20, reach: null };
      expect(await asked(server)).toEqual({ kind: 'counts', counts });
    }
    server.serve(PLACE, { json: { ...STATUS, reblogs_count: 2_147_483_647, quotes_count: 1 } });
    const counts = { answers: 5, shares: null, likes: 20, reach: null };
    expect(await asked(server)).toEqual({ kind: 'counts', counts });
  });

  it('wait as long as the server asks', async () => {
    await using server = await aWebServer();
    const throttled = { status: 429, json: { error: 'Too many requests' } };
    server.serve(PLACE, { ...throttled, headers: { 'retry-after': '90' } });
    const waitUntil = new Date(Date.parse(START) + 90_000).toISOString();
    expect(await asked(server)).toEqual({ kind: 'failed', why: 'throttled', waitUntil });
    server.serve(PLACE, throttled);
    expect(await asked(server)).toEqual({ kind: 'failed', why: 'throttled', waitUntil: null });
  });

  it.each([
    ['a server in trouble', { status: 500, body: 'oops' }, 'unreachable'],
    ['a redirection', { status: 302, headers: { location: 'https://other.example/' } }, 'unreachable'],
    ['a token that is good for nothing', { status: 401, json: { error: 'The access token is invalid' } }, 'locked_out'],
    ['no JSON', { body: '<html></html>' }, 'refused'],
    ['a list', { json: [STATUS] }, 'refused'],
  ])('fail with %s', async (_, answer, why) => {
    await using server = await aWebServer();
    server.serve(PLACE, answer);
    expect(await asked(server)).toEqual({ kind: 'failed', why });
  });

  it('fail where nobody listens', async () => {
    expect(await asked({ url: await nobodysUrl() })).toEqual({ kind: 'failed', why: 'unreachable' });
  });
});
