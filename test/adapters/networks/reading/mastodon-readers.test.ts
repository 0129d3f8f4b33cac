import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../../src/adapters/networks/reading/is-public-address.ts';
import {
  mastodonHashtag,
  mastodonMentions,
  mastodonProfile,
} from '../../../../src/adapters/networks/reading/mastodon-readers.ts';
import type { Heard, WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { clock, reading, whyNot } from './a-reading.ts';

const accountOn = ({ url }: WebServer) => ({ network: 'mastodon', handle: 'riudalba', url, token: 'masto-secret' });

/** https://docs.joinmastodon.org/entities/Status/ */
function aStatus(id: number, over: object = {}) {
  return {
    id: String(id),
    created_at: '2026-11-24T09:30:00.000Z',
    url: `https://social.example/@ana/${id}`,
    uri: `https://social.example/users/ana/statuses/${id}`,
    content: `<p><span class="h-card"><a href="https://social.example/@riudalba">@<span>riudalba</span></a></span> mensaje ${id}</p>`,
    in_reply_to_id: null,
    reblog: null,
    account: { acct: 'ana@otro.example' },
    mentions: [{ acct: 'riudalba' }],
    ...over,
  };
}

const notified = (status: { id: string }) => ({
  id: `9${status.id}`,
  type: 'mention',
  created_at: '2026-11-24T09:30:00.000Z',
  status,
});

/** A server whose list grows: `min_id` gives what follows it, the newest first (https://docs.joinmastodon.org/api/guidelines/#pagination). */
function paged(all: readonly { id: string }[]) {
  return ({ query }: Heard) => {
    const limit = Number(query.get('limit'));
    const min = query.get('min_id');
    const after = min === null ? all.slice(-limit) : all.filter(({ id }) => Number(id) > Number(min)).slice(0, limit);
    return { json: after.toReversed() };
  };
}

it('gives who named us, and says who we are', async () => {
  await using server = await aWebServer();
  const status = aStatus(1, { in_reply_to_id: '77', spoiler_text: 'Aviso' });
  server.serve('/api/v1/notifications', paged([notified(status)]));
  expect(await reading(() => mastodonMentions(accountOn(server), clock))()).toEqual([
    {
      network: 'mastodon',
      text: 'Aviso\n\n@riudalba mensaje 1',
      author: 'ana@otro.example',
      url: 'https://social.example/@ana/1',
      postedAt: '2026-11-24T09:30:00.000Z',
      networkId: '1',
      inReplyTo: '77',
      shareOf: null,
      asksUs: true,
    },
  ]);
  expect(server.heard[0]?.headers.authorization).toBe('Bearer masto-secret');
  expect(server.heard[0]?.query.getAll('types[]')).toEqual(['mention']);
});

it('goes on where it stopped and misses nothing, however much has come meanwhile', async () => {
  await using server = await aWebServer();
  const all = [notified(aStatus(1))];
  server.serve('/api/v1/notifications', (asked) => paged(all)(asked));
  const read = reading(() => mastodonMentions(accountOn(server), clock));
  expect(await read()).toHaveLength(1);
  for (let id = 2; id <= 151; id++) all.push(notified(aStatus(id)));
  all.sort((one, other) => Number(one.id) - Number(other.id));
  const ids = all.filter(({ id }) => Number(id) > 91).map(({ status }) => status.id);
  expect((await read()).map(({ networkId }) => networkId)).toEqual(ids);
  expect(await read()).toEqual([]);
});

it('begins with what is not older than a day, also where nothing was ever said', async () => {
  await using server = await aWebServer();
  const old = { ...notified(aStatus(1)), created_at: '2026-11-23T09:59:00.000Z' };
  const all: { id: string }[] = [];
  server.serve('/api/v1/notifications', (asked) => paged(all)(asked));
  const read = reading(() => mastodonMentions(accountOn(server), clock));
  expect(await read()).toEqual([]);
  all.push(notified(aStatus(2)));
  expect(await read()).toMatchObject([{ networkId: '2' }]);
  server.serve('/api/v1/notifications', paged([old, notified(aStatus(3))]));
  expect(await reading(() => mastodonMentions(accountOn(server), clock))()).toMatchObject([{ networkId: '3' }]);
});

it('gives what is said under a hashtag, whether it names us, and nothing of ours', async () => {
  await using server = await aWebServer();
  const ours = aStatus(2, { account: { acct: 'Riudalba' } });
  const aside = aStatus(3, { mentions: [], content: '<p>#DANA en La Marina</p>' });
  server.serve('/api/v1/timelines/tag/dana', paged([aStatus(1), ours, aside]));
  const posts = await reading(() => mastodonHashtag('dana', accountOn(server), clock))();
  expect(posts.map(({ networkId, asksUs }) => [networkId, asksUs])).toEqual([
    ['1', true],
    ['3', false],
  ]);
});

it('passes over an entry that it does not understand, and refuses a list without any', async () => {
  await using server = await aWebServer();
  const read = reading(() => mastodonHashtag('dana', accountOn(server), clock));
  server.serve('/api/v1/timelines/tag/dana', { json: [aStatus(2), { id: '1', content: null }] });
  expect(await read()).toMatchObject([{ networkId: '2' }]);
  server.serve('/api/v1/timelines/tag/dana', { json: [{ id: 3 }] });
  expect((await whyNot(read())).why).toBe('not_understood');
  server.serve('/api/v1/timelines/tag/dana', { body: '<html>' });
  expect((await whyNot(read())).why).toBe('not_understood');
});

it('waits until the limit is lifted, and follows no redirect with the token', async () => {
  await using server = await aWebServer();
  const read = reading(() => mastodonMentions(accountOn(server), clock));
  // https://docs.joinmastodon.org/api/rate-limits/
  server.serve('/api/v1/notifications', {
    status: 429,
    headers: { 'x-ratelimit-reset': '2026-11-24T10:02:00.000000Z' },
  });
  expect(await whyNot(read())).toEqual({ why: 'throttled', retryAfterMs: 120_000 });
  server.serve('/api/v1/notifications', { status: 302, headers: { location: '/elsewhere' } });
  expect((await whyNot(read())).why).toBe('redirected');
  expect(server.heard.map(({ path }) => path)).not.toContain('/elsewhere');
});

it('never has a link of a post fetched', async () => {
  await using server = await aWebServer();
  const content = `<p>Mirad <a href="${server.url}/link">${server.url}/link</a> <img src="${server.url}/picture.png"></p>`;
  const media_attachments = [{ type: 'image', url: `${server.url}/media.png` }];
  const card = { url: `${server.url}/card` };
  server.serve(
    '/api/v1/notifications',
    paged([notified(aStatus(1, { content, url: `${server.url}/post`, media_attachments, card }))]),
  );
  expect(await reading(() => mastodonMentions(accountOn(server), clock))()).toHaveLength(1);
  expect(server.heard.map(({ path }) => path)).toEqual(['/api/v1/notifications']);
});

it('is not led into the own network by a profile that the handbook names', async () => {
  await using server = await aWebServer();
  const profile = { network: 'mastodon', handle: 'riudalba', url: server.url };
  const read = reading(() => mastodonProfile(profile, clock, isPublicAddress));
  expect((await whyNot(read())).why).toBe('private_address');
  expect(server.heard).toEqual([]);
});

it('sees what stands on our profile without any key', async () => {
  await using server = await aWebServer();
  server.serve('/api/v1/accounts/lookup', ({ query }) => ({ json: { id: '5', acct: query.get('acct') } }));
  server.serve('/api/v1/accounts/5/statuses', { json: [aStatus(8), aStatus(7)] });
  const { url } = server;
  const profile = { network: 'mastodon', handle: 'riudalba@social.example', url };
  const publishedAt = '2026-11-24T09:30:00.000Z';
  expect(await reading(() => mastodonProfile(profile, clock))()).toEqual([
    { network: 'mastodon', key: '7', publishedAt },
    { network: 'mastodon', key: '8', publishedAt },
  ]);
  expect(server.heard.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  expect(server.heard[0]?.query.get('acct')).toBe('riudalba');
});
