import { describe, expect, it } from 'vitest';
import { blueskyPublisher } from '../../../src/adapters/networks/bluesky/bluesky-publisher.ts';
import { mastodonPublisher } from '../../../src/adapters/networks/mastodon/mastodon-publisher.ts';
import type { HeardFacts } from '../../../src/adapters/networks/network-client.ts';
import { xPublisher } from '../../../src/adapters/networks/x/x-publisher.ts';
import type { PublishRequest } from '../../../src/domain/cases/ports/publisher.ts';
import { aPublication, START } from '../../support/builders/a-case.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../../support/doubles/networks/a-bluesky-double.ts';
import { aMastodonDouble, MASTODON_TOKEN } from '../../support/doubles/networks/a-mastodon-double.ts';
import { nobodysUrl } from '../../support/doubles/networks/a-network-server.ts';
import { anXDouble, X_KEYS } from '../../support/doubles/networks/an-x-double.ts';

const now = () => START;
const TEXT = 'Hola. Lo miramos hoy: https://riudalba.example/alumbrado';

function departure(replyTo: string | null, id = 'publication-1', text = TEXT): PublishRequest {
  return { publication: aPublication({ id, status: 'publishing', holdUntil: START }), text, language: 'ca', replyTo };
}

describe('on Mastodon', () => {
  it('a reply is seen by no more people than the post that it answers', async () => {
    await using double = await aMastodonDouble(now);
    const publisher = mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now });
    await publisher.publish(departure(null, 'p-1'));
    await publisher.publish(departure(double.citizenPosts('Una farola', 'public'), 'p-2'));
    await publisher.publish(departure(double.citizenPosts('Otra farola', 'unlisted'), 'p-3'));
    expect(double.visibilities()).toEqual(['public', 'public', 'unlisted']);
    for (const few of ['private', 'direct'] as const) {
      const outcome = await publisher.publish(departure(double.citizenPosts('Para pocos', few), 'p-4'));
      expect(outcome).toEqual({ kind: 'failed', reason: 'publish.post_not_public' });
    }
    expect(double.standing()).toHaveLength(3);
  });

  it('a text longer than the server takes is certainly not out', async () => {
    await using double = await aMastodonDouble(now);
    const publisher = mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now });
    const outcome = await publisher.publish(departure(null, 'p-1', 'a'.repeat(501)));
    expect(outcome).toEqual({ kind: 'failed', reason: 'publish.not_taken' });
    expect(await publisher.askAccount()).toMatchObject({ account: { textLimit: 500 } });
  });

  it('nothing was sent when the server broke before it said which post is answered', async () => {
    await using double = await aMastodonDouble(now);
    const publisher = mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now });
    const replyTo = double.citizenPosts('Una farola');
    double.breakDown();
    expect(await publisher.publish(departure(replyTo))).toEqual({ kind: 'failed', reason: 'publish.unreachable' });
    expect(double.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('on Bluesky', () => {
  it('a session that is over is opened anew before the text is written, once', async () => {
    await using double = await aBlueskyDouble(now);
    const own = { handle: double.account.handle, password: BLUESKY_PASSWORD };
    const publisher = blueskyPublisher({ url: double.url, ...own, now });
    await publisher.publish(departure(null, 'p-1'));
    double.endSessions();
    expect(await publisher.publish(departure(null, 'p-2'))).toMatchObject({ kind: 'published' });
    expect(double.standing()).toHaveLength(2);
    double.endSessions();
    expect(await publisher.find(departure(null, 'p-2'))).toMatchObject({ kind: 'published' });
  });

  it('a reply names the post and the thread that it stands in, the language, and its links', async () => {
    await using double = await aBlueskyDouble(now);
    const own = { handle: double.account.handle, password: BLUESKY_PASSWORD };
    const publisher = blueskyPublisher({ url: double.url, ...own, now });
    const first = await publisher.publish(departure(double.citizenPosts('Una farola'), 'p-1'));
    await publisher.publish(departure(first.kind === 'published' ? first.url : null, 'p-2'));
    const [reply, next] = double.records();
    expect(reply).toMatchObject({ langs: ['ca'], createdAt: START, facets: [{ index: { byteStart: 22 } }] });
    expect(reply?.reply?.root).toEqual(reply?.reply?.parent);
    expect(next?.reply?.root).toEqual(reply?.reply?.root);
    expect(next?.reply?.parent).not.toEqual(next?.reply?.root);
  });
});

describe('on X', () => {
  it('the same words to somebody else are refused for what they are, and not taken for this reply', async () => {
    await using double = await anXDouble(now);
    const publisher = xPublisher({ url: double.url, keys: X_KEYS, now });
    await publisher.publish(departure(double.citizenPosts('Una farola'), 'p-1'));
    const outcome = await publisher.publish(departure(double.citizenPosts('Otra farola'), 'p-2'));
    expect(outcome).toEqual({ kind: 'failed', reason: 'publish.duplicate' });
    expect(double.standing()).toHaveLength(1);
  });

  it('the same words that nobody can look up may be out', async () => {
    await using double = await anXDouble(now);
    const publisher = xPublisher({ url: double.url, keys: X_KEYS, now });
    const replyTo = double.citizenPosts('Una farola');
    await publisher.publish(departure(replyTo));
    double.breakDown();
    expect(await publisher.publish(departure(replyTo))).toEqual({ kind: 'unknown' });
  });
});

it('what networks answer is told as facts, without a text, a token or whose post was asked for', async () => {
  await using mastodon = await aMastodonDouble(now);
  await using bluesky = await aBlueskyDouble(now);
  const heard: HeardFacts[] = [];
  const listening = { now, heard: (facts: HeardFacts) => void heard.push(facts) };
  const good = mastodonPublisher({ url: mastodon.url, token: MASTODON_TOKEN, ...listening });
  await good.publish(departure(mastodon.citizenPosts('Una farola')));
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
