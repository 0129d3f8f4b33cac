import { describe, expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../../sandbox/doubles/a-mastodon-double.ts';
import { isStatusAddress, mastodonPublisher } from '../../../../src/adapters/networks/mastodon/mastodon-publisher.ts';
import { START } from '../../../support/builders/a-case.ts';
import { aPublishRequest } from '../a-publish-request.ts';

const now = () => START;

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
])('the address of a post: %s', (url, isOne) => expect(isStatusAddress(url)).toBe(isOne));

describe('on Mastodon', () => {
  it('a reply is seen by no more people than the post that it answers', async () => {
    await using double = await aMastodonDouble(now);
    const publisher = mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now });
    await publisher.publish(aPublishRequest(null, 'p-1'));
    await publisher.publish(aPublishRequest(double.citizenPosts('Una farola', 'public'), 'p-2'));
    await publisher.publish(aPublishRequest(double.citizenPosts('Otra farola', 'unlisted'), 'p-3'));
    expect(double.visibilities()).toEqual(['public', 'public', 'unlisted']);
    for (const few of ['private', 'direct'] as const) {
      const outcome = await publisher.publish(aPublishRequest(double.citizenPosts('Para pocos', few), 'p-4'));
      expect(outcome).toEqual({ kind: 'failed', reason: 'publish.post_not_public' });
    }
    expect(double.standing()).toHaveLength(3);
  });

  it('a text longer than the server takes is certainly not out', async () => {
    await using double = await aMastodonDouble(now);
    const publisher = mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now });
    const outcome = await publisher.publish(aPublishRequest(null, 'p-1', 'a'.repeat(501)));
    expect(outcome).toEqual({ kind: 'failed', reason: 'publish.not_taken' });
    expect(await publisher.askAccount()).toMatchObject({ account: { textLimit: 500 } });
  });

  it('nothing was sent when the server broke before it said which post is answered', async () => {
    await using double = await aMastodonDouble(now);
    const publisher = mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now });
    const replyTo = double.citizenPosts('Una farola');
    double.breakDown();
    expect(await publisher.publish(aPublishRequest(replyTo))).toEqual({
      kind: 'failed',
      reason: 'publish.unreachable',
    });
    expect(double.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});
