import { describe, expect, it } from 'vitest';
import { facebookComments, facebookProfile } from '../../../../src/adapters/networks/reading/facebook-readers.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { clock, reading } from './a-reading.ts';

const postedAt = '2026-11-24T09:30:00.000Z';

describe('a Page on Facebook', () => {
  const POSTS = '/v24.0/1000/published_posts';
  const pageOn = ({ url }: WebServer) => ({
    network: 'facebook',
    url: `${url}/v24.0`,
    pageId: '1000',
    token: 'page-token',
  });

  /** https://developers.facebook.com/docs/graph-api/reference/comment */
  const aComment = (id: string, over: object = {}) => ({
    id,
    message: `comentario ${id}`,
    created_time: '2026-11-24T09:30:00+0000',
    from: { id: '7', name: 'Ana' },
    permalink_url: `https://www.facebook.com/riudalba/posts/1?comment_id=${id}`,
    ...over,
  });
  const aPost = (id: string, ...comments: object[]) => ({ id, comments: { data: comments } });

  it('gives what is said below our posts, once, and nothing of ours', async () => {
    await using server = await aWebServer();
    const read = reading(() => facebookComments(pageOn(server), clock));
    const ours = aComment('2', { from: { id: '1000', name: 'Ayuntamiento' } });
    const sticker = aComment('3', { message: '' });
    const answer = aComment('4', { parent: { id: '1' }, created_time: '2026-11-24T09:31:00+0000', from: undefined });
    server.serve(POSTS, { json: { data: [aPost('1000_1', answer, sticker, ours, aComment('1')), { id: '1000_2' }] } });
    const common = { network: 'facebook', shareOf: null, asksUs: true };
    expect(await read()).toEqual([
      {
        ...common,
        text: 'comentario 1',
        author: 'Ana',
        postedAt,
        networkId: '1',
        inReplyTo: '1000_1',
        url: 'https://www.facebook.com/riudalba/posts/1?comment_id=1',
      },
      {
        ...common,
        text: 'comentario 4',
        author: null,
        postedAt: '2026-11-24T09:31:00.000Z',
        networkId: '4',
        inReplyTo: '1',
        url: 'https://www.facebook.com/riudalba/posts/1?comment_id=4',
      },
    ]);
    expect(await read()).toEqual([]);
    expect(server.heard[0]?.headers.authorization).toBe('Bearer page-token');
    expect(JSON.stringify([...(server.heard[0]?.query ?? [])])).not.toContain('page-token');
  });

  it('shows what we have published', async () => {
    await using server = await aWebServer();
    server.serve(POSTS, { json: { data: [{ id: '1000_1', created_time: '2026-11-24T09:30:00+0000' }] } });
    const own = { network: 'facebook', key: '1000_1', publishedAt: postedAt };
    expect(await reading(() => facebookProfile(pageOn(server), clock))()).toEqual([own]);
  });
});
