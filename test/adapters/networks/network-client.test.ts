import { expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../sandbox/doubles/a-mastodon-double.ts';
import { nobodysUrl } from '../../../sandbox/doubles/a-network-server.ts';
import { blueskyPublisher } from '../../../src/adapters/networks/bluesky/bluesky-publisher.ts';
import { mastodonPublisher } from '../../../src/adapters/networks/mastodon/mastodon-publisher.ts';
import type { HeardFacts } from '../../../src/adapters/networks/network-client.ts';
import { START } from '../../support/builders/a-case.ts';
import { aBlueskyDouble } from '../../support/doubles/networks/a-bluesky-double.ts';
import { aPublishRequest } from './a-publish-request.ts';

const now = () => START;

it('what networks answer is told as facts, without a text, a token or whose post was asked for', async () => {
  await using mastodon = await aMastodonDouble(now);
  await using bluesky = await aBlueskyDouble(now);
  const heard: HeardFacts[] = [];
  const listening = { now, heard: (facts: HeardFacts) => void heard.push(facts) };
  const good = mastodonPublisher({ url: mastodon.url, token: MASTODON_TOKEN, ...listening });
  await good.publish(aPublishRequest(mastodon.citizenPosts('Una farola')));
  await blueskyPublisher({
    url: bluesky.url,
    handle: 'riudalba.example',
    password: 'wrong',
    ...listening,
  }).askAccount();
  await mastodonPublisher({ url: await nobodysUrl(), token: MASTODON_TOKEN, ...listening }).askAccount();
  expect(heard).toMatchObject([
    { method: 'GET', path: '/api/v2/search', status: 200, error: null },
    { method: 'POST', path: '/api/v1/statuses', status: 200 },
    { method: 'POST', status: 401, error: 'AuthenticationRequired' },
    { method: 'GET', status: 'not_sent', error: null },
  ]);
  expect(JSON.stringify(heard)).not.toMatch(/vecina|Hola|made-up|wrong/);
});
