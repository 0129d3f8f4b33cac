import { expect, it } from 'vitest';
import { networkPosts } from '../../../sandbox/guide/network-posts.ts';
import { aPost } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { URL_OF_REPLY, WAY } from './a-first-reply.ts';

const CARD = { channel: 'C0CASES', ts: '2.0' };
const brought = {
  network: 'x',
  author: 'vecina_eras',
  text: `${aPost().text} 😰`,
  url: 'https://x.com/vecina_eras/status/1001',
  at: '2026-11-24T09:59:00.000Z',
  channel: 'C0FEED',
  ts: '1.0',
};
const [, corrected] = WAY.at(-1) ?? [];

it('puts the reply below the post of the drill that it answers, and the correction below the reply', () => {
  const posts = networkPosts(corrected === undefined ? [] : [corrected], [brought], aHandbook(), () => CARD);
  const lines = posts.map(({ id, below, kind, url, card }) => [id, below, kind, url, card?.id]);
  expect(lines).toEqual([
    ['drill-0', null, 'citizen', brought.url, 1],
    ['p-1', 'drill-0', 'ours', URL_OF_REPLY, 1],
    ['p-2', 'p-1', 'correction', 'https://x.com/vallserena/status/52', 1],
  ]);
  expect(posts[1]).toMatchObject({ text: 'Afecta a La Ribera.', network: 'X' });
});

it('shows a post that was flagged by hand, and nothing of ours before it is out', () => {
  const [, held] = WAY[3] ?? [];
  const posts = networkPosts(held === undefined ? [] : [held], [], aHandbook(), () => undefined);
  expect(posts).toMatchObject([{ id: 'post-1', kind: 'citizen', card: null, url: aPost().url }]);
});
