import { describe, expect, it } from 'vitest';
import { blueskyPublisher } from '../../../../src/adapters/networks/bluesky/bluesky-publisher.ts';
import { START } from '../../../support/builders/a-case.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../../../support/doubles/networks/a-bluesky-double.ts';
import { aPublishRequest } from '../a-publish-request.ts';

const now = () => START;

describe('on Bluesky', () => {
  it('a session that is over is opened anew before the text is written, once', async () => {
    await using double = await aBlueskyDouble(now);
    const own = { handle: double.account.handle, password: BLUESKY_PASSWORD };
    const publisher = blueskyPublisher({ url: double.url, ...own, now });
    await publisher.publish(aPublishRequest(null, 'p-1'));
    double.endSessions();
    expect(await publisher.publish(aPublishRequest(null, 'p-2'))).toMatchObject({ kind: 'published' });
    expect(double.standing()).toHaveLength(2);
    double.endSessions();
    expect(await publisher.find(aPublishRequest(null, 'p-2'))).toMatchObject({ kind: 'published' });
  });

  it('a reply names the post and the thread that it stands in, the language, and its links', async () => {
    await using double = await aBlueskyDouble(now);
    const own = { handle: double.account.handle, password: BLUESKY_PASSWORD };
    const publisher = blueskyPublisher({ url: double.url, ...own, now });
    const first = await publisher.publish(aPublishRequest(double.citizenPosts('Una farola'), 'p-1'));
    await publisher.publish(aPublishRequest(first.kind === 'published' ? first.url : null, 'p-2'));
    const [reply, next] = double.records();
    expect(reply).toMatchObject({ langs: ['ca'], createdAt: START, facets: [{ index: { byteStart: 22 } }] });
    expect(reply?.reply?.root).toEqual(reply?.reply?.parent);
    expect(next?.reply?.root).toEqual(reply?.reply?.root);
    expect(next?.reply?.parent).not.toEqual(next?.reply?.root);
  });
});
