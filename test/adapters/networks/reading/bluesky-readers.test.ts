import { expect, it } from 'vitest';
import {
  blueskyMentions,
  blueskyProfile,
  blueskySearch,
} from '../../../../src/adapters/networks/reading/bluesky-readers.ts';
import { blueskySession } from '../../../../src/adapters/networks/reading/bluesky-session.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { clock, reading, whyNot } from './a-reading.ts';

const NOTIFICATIONS = '/xrpc/app.bsky.notification.listNotifications';
const SESSION = '/xrpc/com.atproto.server.createSession';

/** https://docs.bsky.app/docs/api/app-bsky-feed-search-posts */
function aPost(id: number, over: object = {}) {
  return {
    uri: `at://did:plc:ana/app.bsky.feed.post/${id}`,
    cid: `cid${id}`,
    author: { did: 'did:plc:ana', handle: 'ana.example' },
    indexedAt: '2026-11-24T09:30:00.000Z',
    record: { $type: 'app.bsky.feed.post', text: `mensaje ${id}`, createdAt: '2026-11-24T09:30:00.000Z' },
    ...over,
  };
}

async function aBluesky() {
  const server = await aWebServer();
  let sessions = 0;
  server.serve(SESSION, () => ({ json: { accessJwt: `jwt${++sessions}`, refreshJwt: 'r', did: 'did:plc:us' } }));
  return server;
}

function sessionOn({ url }: WebServer) {
  const account = { network: 'bluesky', handle: 'riudalba.example', url, token: 'app-password' };
  return { account, session: blueskySession(account, clock) };
}

it('logs in once, and gives who named or answered us', async () => {
  await using server = await aBluesky();
  const { account, session } = sessionOn(server);
  const reply = { root: { uri: 'at://a' }, parent: { uri: 'at://did:plc:us/app.bsky.feed.post/5' } };
  const answer = aPost(2, { reason: 'reply', record: { text: 'gracias', reply } });
  const like = {
    uri: 'at://x',
    reason: 'like',
    author: { did: 'd', handle: 'h' },
    record: {},
    indexedAt: '2026-11-24T09:30:00Z',
  };
  server.serve(NOTIFICATIONS, { json: { notifications: [answer, like, aPost(1, { reason: 'mention' })] } });
  const read = reading(() => blueskyMentions(account, session, clock));
  const common = {
    network: 'bluesky',
    author: 'ana.example',
    postedAt: '2026-11-24T09:30:00.000Z',
    shareOf: null,
    asksUs: true,
  };
  expect(await read()).toEqual([
    {
      ...common,
      text: 'mensaje 1',
      url: 'https://bsky.app/profile/ana.example/post/1',
      networkId: 'at://did:plc:ana/app.bsky.feed.post/1',
      inReplyTo: null,
    },
    {
      ...common,
      text: 'gracias',
      url: 'https://bsky.app/profile/ana.example/post/2',
      networkId: 'at://did:plc:ana/app.bsky.feed.post/2',
      inReplyTo: 'at://did:plc:us/app.bsky.feed.post/5',
    },
  ]);
  expect(await read()).toEqual([]);
  const logins = server.heard.filter(({ path }) => path === SESSION);
  expect(logins.map(({ body }) => JSON.parse(body))).toEqual([
    { identifier: 'riudalba.example', password: 'app-password' },
  ]);
});

it('logs in again when the session has run out, and no more than once', async () => {
  await using server = await aBluesky();
  const { account, session } = sessionOn(server);
  const read = reading(() => blueskyMentions(account, session, clock));
  const expired = { status: 400, json: { error: 'ExpiredToken', message: 'Token has expired' } };
  server.serve(NOTIFICATIONS, { json: { notifications: [] } });
  await read();
  server.serve(NOTIFICATIONS, ({ headers }) =>
    headers.authorization === 'Bearer jwt2' ? { json: { notifications: [aPost(1, { reason: 'mention' })] } } : expired,
  );
  expect(await read()).toHaveLength(1);
  server.serve(NOTIFICATIONS, expired);
  expect((await whyNot(read())).why).toBe('refused');
  expect(server.heard.filter(({ path }) => path === SESSION)).toHaveLength(3);
});

it('says that the password is wrong without trying it over and over', async () => {
  await using server = await aBluesky();
  server.serve(SESSION, { status: 401, json: { error: 'AuthenticationRequired' } });
  const { account, session } = sessionOn(server);
  expect((await whyNot(reading(() => blueskyMentions(account, session, clock))())).why).toBe('forbidden');
  expect(server.heard).toHaveLength(1);
});

it('searches page by page down to what it knows', async () => {
  await using server = await aBluesky();
  const { account, session } = sessionOn(server);
  const all = [aPost(1)];
  server.serve('/xrpc/app.bsky.feed.searchPosts', ({ query }) => {
    const from = Number(query.get('cursor') ?? 0);
    const posts = all.toReversed().slice(from, from + 2);
    return { json: { posts, ...(from + 2 < all.length ? { cursor: String(from + 2) } : {}) } };
  });
  const read = reading(() => blueskySearch('dana', account, session, clock));
  expect(await read()).toHaveLength(1);
  const ours = aPost(3, { author: { did: 'did:plc:us', handle: 'riudalba.example' } });
  const naming = aPost(4, { record: { text: 'oye @riudalba.example, #dana' } });
  all.push(aPost(2), ours, naming, aPost(5));
  expect((await read()).map(({ text, asksUs }) => [text, asksUs])).toEqual([
    ['mensaje 2', false],
    ['oye @riudalba.example, #dana', true],
    ['mensaje 5', false],
  ]);
  expect(await read()).toEqual([]);
  expect(server.heard.at(-1)?.query.get('q')).toBe('#dana');
});

it('sees what stands on our profile, and not what we passed on', async () => {
  await using server = await aWebServer();
  const ours = aPost(1, { author: { did: 'did:plc:us', handle: 'Riudalba.example' } });
  server.serve('/xrpc/app.bsky.feed.getAuthorFeed', { json: { feed: [{ post: aPost(2) }, { post: ours }] } });
  const read = reading(() => blueskyProfile({ network: 'bluesky', handle: 'riudalba.example' }, server.url, clock));
  expect(await read()).toEqual([{ network: 'bluesky', key: ours.uri, publishedAt: '2026-11-24T09:30:00.000Z' }]);
  expect(server.heard[0]?.headers.authorization).toBeUndefined();
});
