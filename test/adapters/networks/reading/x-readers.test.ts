import { describe, expect, it } from 'vitest';
import { xMentions, xProfile } from '../../../../src/adapters/networks/reading/x-readers.ts';
import { xSession } from '../../../../src/adapters/networks/reading/x-session.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { clock, reading, whyNot } from './a-reading.ts';

const postedAt = '2026-11-24T09:30:00.000Z';

describe('X', () => {
  const MENTIONS = '/2/users/42/mentions';

  function accountOn({ url }: WebServer) {
    const account = { network: 'x', handle: 'AytoRiudalba', url, keys: { apiKey: 'key', apiSecret: 's/cret' } };
    return { account, session: xSession(account, clock) };
  }

  async function anX() {
    const server = await aWebServer();
    server.serve('/oauth2/token', { json: { token_type: 'bearer', access_token: 'bearer' } });
    server.serve('/2/users/by/username/AytoRiudalba', { json: { data: { id: '42', username: 'AytoRiudalba' } } });
    return server;
  }

  /** https://docs.x.com/x-api/posts/get-mentions */
  const aTweet = (id: number, over: object = {}) => ({
    id: String(id),
    text: `@AytoRiudalba mensaje ${id}`,
    author_id: '7',
    created_at: postedAt,
    ...over,
  });
  const users = { users: [{ id: '7', username: 'ana' }] };

  it('is asked as an app, from where it was left, page by page', async () => {
    await using server = await anX();
    const { account, session } = accountOn(server);
    const read = reading(() => xMentions(account, session, clock));
    server.serve(MENTIONS, { json: { data: [aTweet(1)], includes: users, meta: { newest_id: '1' } } });
    expect(await read()).toEqual([
      {
        network: 'x',
        text: '@AytoRiudalba mensaje 1',
        author: 'ana',
        url: 'https://x.com/ana/status/1',
        postedAt,
        networkId: '1',
        inReplyTo: null,
        shareOf: null,
        asksUs: true,
      },
    ]);
    const referenced_tweets = [
      { type: 'replied_to', id: '90' },
      { type: 'retweeted', id: '91' },
    ];
    const long = aTweet(3, { note_tweet: { text: 'todo lo que dice' }, referenced_tweets, author_id: '8' });
    server.serve(MENTIONS, ({ query }) =>
      query.get('pagination_token') === null
        ? { json: { data: [long], meta: { newest_id: '3', next_token: 'n' } } }
        : { json: { data: [aTweet(2)], includes: users, meta: { newest_id: '2' } } },
    );
    expect((await read()).map(({ networkId }) => networkId)).toEqual(['2', '3']);
    server.serve(MENTIONS, { json: { meta: { result_count: 0 } } });
    expect(await read()).toEqual([]);
    const asked = server.heard.filter(({ path }) => path === MENTIONS);
    expect(asked.map(({ query }) => query.get('since_id'))).toEqual([null, '1', '1', '3']);
    expect(asked[0]?.query.get('start_time')).toBe('2026-11-23T10:00:00Z');
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill('Bearer bearer'));
  });

  it('says what a long post says whole, and which post it answers or passes on', async () => {
    await using server = await anX();
    const { account, session } = accountOn(server);
    const referenced_tweets = [
      { type: 'replied_to', id: '90' },
      { type: 'retweeted', id: '91' },
    ];
    const data = [aTweet(3, { note_tweet: { text: 'todo' }, referenced_tweets, author_id: '8' })];
    server.serve(MENTIONS, { json: { data, meta: { newest_id: '3' } } });
    const url = 'https://x.com/i/status/3';
    expect(await reading(() => xMentions(account, session, clock))()).toMatchObject([
      { text: 'todo', author: null, url, inReplyTo: '90', shareOf: '91' },
    ]);
  });

  it('keeps its keys for the exchange, and waits as it is told', async () => {
    await using server = await anX();
    const { account, session } = accountOn(server);
    const reset = String(Date.parse(clock.now()) / 1_000 + 300);
    server.serve(MENTIONS, { status: 429, headers: { 'x-rate-limit-reset': reset } });
    expect(await whyNot(reading(() => xMentions(account, session, clock))())).toEqual({
      why: 'throttled',
      retryAfterMs: 300_000,
    });
    const [exchange, ...others] = server.heard;
    expect(exchange).toMatchObject({ path: '/oauth2/token', body: 'grant_type=client_credentials' });
    expect(exchange?.headers.authorization).toBe(`Basic ${Buffer.from('key:s%2Fcret').toString('base64')}`);
    expect(JSON.stringify(others)).not.toMatch(/cret|Basic/);
  });

  it('shows what we have published', async () => {
    await using server = await anX();
    const { account, session } = accountOn(server);
    server.serve('/2/users/42/tweets', { json: { data: [aTweet(5)], meta: { newest_id: '5' } } });
    const read = reading(() => xProfile(account, session));
    expect(await read()).toEqual([{ network: 'x', key: '5', publishedAt: postedAt }]);
    await read();
    expect(server.heard.at(-1)?.query.get('since_id')).toBe('5');
  });
});
