import { describe, expect, it } from 'vitest';
import { linkFacets, postAddress, recordKey } from '../../../src/adapters/networks/bluesky/post-record.ts';
import { objectId } from '../../../src/adapters/networks/facebook/facebook-publisher.ts';
import { isStatusAddress } from '../../../src/adapters/networks/mastodon/mastodon-publisher.ts';
import { refusalOf } from '../../../src/adapters/networks/refusal-of.ts';
import { waitUntil } from '../../../src/adapters/networks/wait-until.ts';
import { isSameText, statusId } from '../../../src/adapters/networks/x/shown-post.ts';
import { oauthHeader } from '../../../src/adapters/networks/x/signed-client.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const epoch = (at: string) => String(Date.parse(at) / 1000);

describe('a post’s address', () => {
  it.each([
    ['https://x.com/vecina/status/77', '77'],
    ['https://twitter.com/vecina/status/77?s=20', '77'],
    ['https://mobile.twitter.com/i/web/status/77/photo/1', '77'],
    ['https://x.com/vecina', null],
    ['https://x.com.example/vecina/status/77', null],
    ['nothing', null],
  ])('of X: %s', (url, id) => expect(statusId(url)).toBe(id));

  it.each([
    ['https://social.example/@vecina/113500000000000001', true],
    ['https://social.example/@vecina@otra.example/113500000000000001', true],
    ['https://social.example/users/vecina/statuses/113500000000000001/', true],
    ['https://gts.example/@vecina/statuses/01J9ZK3V', true],
    ['https://akkoma.example/notice/AbCd1', true],
    ['https://social.example/@vecina', false],
    ['https://www.riudalba.example/noticias/7', false],
    ['https://vecina:clave@social.example/@vecina/1', false],
    ['http://192.168.1.1/@admin/1', false],
  ])('of Mastodon: %s', (url, isOne) => expect(isStatusAddress(url)).toBe(isOne));

  it.each([
    ['https://bsky.app/profile/vecina.example/post/3kabc', { owner: 'vecina.example', key: '3kabc' }],
    ['https://bsky.app/profile/did%3Aplc%3Aabc/post/3kabc/', { owner: 'did:plc:abc', key: '3kabc' }],
    ['https://bsky.app/profile/vecina.example', null],
    ['https://bsky.app.example/profile/vecina.example/post/3kabc', null],
    ['https://bsky.app/profile/%E0%A4%A/post/3kabc', null],
  ])('of Bluesky: %s', (url, address) => expect(postAddress(url)).toEqual(address));

  it.each([
    ['https://www.facebook.com/Ayto/posts/500', '1000_500'],
    ['https://www.facebook.com/Ayto/posts/obras-en-la-plaza/500/?comment_id=77', '500_77'],
    ['https://m.facebook.com/story.php?story_fbid=500&id=1000&comment_id=77&reply_comment_id=78', '500_78'],
    ['https://www.facebook.com/1000_500', '1000_500'],
    ['https://www.facebook.com/Ayto/posts/pfbid0abc', null],
    ['https://www.facebook.com/Ayto/posts/500?comment_id=Y29tbWVudDo', null],
    ['https://facebook.com.example/Ayto/posts/500', null],
  ])('of Facebook: %s', (url, id) => expect(objectId(url, '1000')).toBe(id));
});

describe('how long a network asks to wait', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['in seconds', { 'retry-after': '120' }, '2026-11-24T10:02:00.000Z'],
    ['as a date', { 'retry-after': 'Tue, 24 Nov 2026 10:05:00 GMT' }, '2026-11-24T10:05:00.000Z'],
    ['as Mastodon says it', { 'x-ratelimit-reset': '2026-11-24T10:05:00.000000Z' }, '2026-11-24T10:05:00.000Z'],
    ['as Bluesky says it', { 'ratelimit-reset': epoch('2026-11-24T10:05:00Z') }, '2026-11-24T10:05:00.000Z'],
    [
      'of X, the limit that is spent',
      {
        'x-rate-limit-reset': epoch('2026-11-24T10:15:00Z'),
        'x-rate-limit-remaining': '40',
        'x-user-limit-24hour-reset': epoch('2026-11-25T00:00:00Z'),
        'x-user-limit-24hour-remaining': '0',
      },
      '2026-11-25T00:00:00.000Z',
    ],
    [
      'of the two the later',
      { 'retry-after': '5', 'ratelimit-reset': epoch('2026-11-24T10:05:00Z') },
      '2026-11-24T10:05:00.000Z',
    ],
    ['not at all', {}, null],
    ['in the past', { 'retry-after': '0' }, null],
    ['in years', { 'retry-after': '999999999' }, null],
    ['in words', { 'retry-after': 'soon' }, null],
  ])('%s', (_, headers, until) => expect(waitUntil(new Headers(headers), NOW)).toBe(until));
});

describe('what an answer tells of a text', () => {
  const of = (status: number) => refusalOf({ kind: 'answer', status, headers: new Headers(), body: {} }, NOW);

  it.each([200, 204, 408, 409, 425, 500, 502, 503, 504])('%i: nobody knows', (status) => {
    expect(of(status)).toEqual({ kind: 'unknown' });
  });

  it.each([301, 400, 401, 403, 404, 410, 413, 422, 429])('%i: it is certainly not out', (status) => {
    expect(of(status)).toMatchObject({ kind: 'failed' });
  });
});

describe('the key of a publication on Bluesky', () => {
  const publication = { id: '8b0e0c06-4c5b-4d53-a4be-6c7f9d6f3a11', holdUntil: NOW };

  it('is always the same, and a timestamp identifier', () => {
    const key = recordKey(publication);
    expect(recordKey({ ...publication })).toBe(key);
    // https://atproto.com/specs/tid
    expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
  });

  it('is another one for every publication of one moment', () => {
    const keys = Array.from({ length: 5_000 }, (_, n) => recordKey({ ...publication, id: `publication-${n}` }));
    expect(new Set(keys).size).toBe(5_000);
  });

  it('lies before its moment, and behind those of two hours before', () => {
    const early = recordKey({ ...publication, holdUntil: '2026-11-24T07:00:00.000Z' });
    expect(early < recordKey(publication)).toBe(true);
  });
});

it('makes links of addresses, counted in bytes, without what ends the sentence', () => {
  const text = 'Más información aquí: https://riudalba.example/agua. (Y en https://riudalba.example/obras?a=1)';
  const bytes = Buffer.from(text);
  const facets = linkFacets(text);
  expect(facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual([
    'https://riudalba.example/agua',
    'https://riudalba.example/obras?a=1',
  ]);
});

it('signs a request as X’s own example does', () => {
  const text = encodeURIComponent('Hello Ladies + Gentlemen, a signed OAuth request!');
  const header = oauthHeader({
    method: 'POST',
    url: `https://api.twitter.com/1.1/statuses/update.json?include_entities=true&status=${text}`,
    keys: {
      apiKey: 'xvz1evFS4wEEPTGEFPHBog',
      apiSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      accessToken: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
      accessSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    },
    now: new Date(1_318_622_958_000).toISOString(),
    nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
  });
  // https://docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature
  expect(header).toContain('oauth_signature="hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D"');
});

it('knows its own words on X, with short links, escapes and the handles of who is answered', () => {
  const shown = {
    id: '1',
    created_at: NOW,
    text: '@vecina Obras &amp; cortes: https://t.co/abc',
    entities: { urls: [{ url: 'https://t.co/abc', expanded_url: 'https://riudalba.example/obras' }] },
  };
  expect(isSameText(shown, 'Obras & cortes: https://riudalba.example/obras')).toBe(true);
  expect(isSameText(shown, 'Obras & cortes: https://riudalba.example/agua')).toBe(false);
});
