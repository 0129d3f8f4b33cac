import { describe, expect, it } from 'vitest';
import { xPublisher } from '../../../../src/adapters/networks/x/x-publisher.ts';
import { START } from '../../../support/builders/a-case.ts';
import { anXDouble, X_KEYS } from '../../../support/doubles/networks/an-x-double.ts';
import { aPublishRequest } from '../a-publish-request.ts';

const now = () => START;

describe('on X', () => {
  it('the same words to somebody else are refused for what they are, and not taken for this reply', async () => {
    await using double = await anXDouble(now);
    const publisher = xPublisher({ url: double.url, keys: X_KEYS, now });
    await publisher.publish(aPublishRequest(double.citizenPosts('Una farola'), 'p-1'));
    const outcome = await publisher.publish(aPublishRequest(double.citizenPosts('Otra farola'), 'p-2'));
    expect(outcome).toEqual({ kind: 'failed', reason: 'publish.duplicate' });
    expect(double.standing()).toHaveLength(1);
  });

  it('the same words that nobody can look up may be out', async () => {
    await using double = await anXDouble(now);
    const publisher = xPublisher({ url: double.url, keys: X_KEYS, now });
    const replyTo = double.citizenPosts('Una farola');
    await publisher.publish(aPublishRequest(replyTo));
    double.breakDown();
    expect(await publisher.publish(aPublishRequest(replyTo))).toEqual({ kind: 'unknown' });
  });
});
