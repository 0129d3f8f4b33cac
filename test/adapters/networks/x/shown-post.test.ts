import { expect, it } from 'vitest';
import { isSameText, statusId } from '../../../../src/adapters/networks/x/shown-post.ts';

it.each([
  ['https://x.com/vecina/status/77', '77'],
  ['https://twitter.com/vecina/status/77?s=20', '77'],
  ['https://mobile.twitter.com/i/web/status/77/photo/1', '77'],
  ['https://x.com/vecina', null],
  ['https://x.com.example/vecina/status/77', null],
  ['nothing', null],
])('the address of a post: %s', (url, id) => expect(statusId(url)).toBe(id));

it('knows its own words on X, with short links, escapes and the handles of who is answered', () => {
  const shown = {
    id: '1',
    created_at: '2026-11-24T10:00:00.000Z',
    text: '@vecina Obras &amp; cortes: https://t.co/abc',
    entities: { urls: [{ url: 'https://t.co/abc', expanded_url: 'https://riudalba.example/obras' }] },
  };
  expect(isSameText(shown, 'Obras & cortes: https://riudalba.example/obras')).toBe(true);
  expect(isSameText(shown, 'Obras & cortes: https://riudalba.example/agua')).toBe(false);
});
