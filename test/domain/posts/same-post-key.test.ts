import { expect, test } from 'vitest';
import { samePostKeys } from '../../../src/domain/posts/same-post-key.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';

const plainly = (text: string) => text;
const keys = (text: string, given = {}) => samePostKeys(aFlaggedPost(text, given), plainly);
const ofLink = (url: string) => keys('corto', { url });

test.for([
  ['https://x.com/vecina/status/123', 'http://www.twitter.com/vecina/status/123?s=20&t=abc#top'],
  ['https://x.com/vecina/status/123', 'https://mobile.twitter.com/otra/status/123/photo/1'],
  ['https://www.facebook.com/grupo/posts/9', 'm.facebook.com/grupo/posts/9/?fbclid=zz&mibextid=q'],
  ['https://ejemplo.example/a?id=1&b=2', 'https://www.ejemplo.example/a/?b=2&id=1'],
])('one post under two addresses: %s and %s', ([one = '', other = '']) => {
  expect(ofLink(other)).toEqual(ofLink(one));
  expect(ofLink(one)).toHaveLength(1);
});

test.for([
  ['https://x.com/vecina/status/123', 'https://x.com/vecina/status/124'],
  [
    'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
    'https://www.facebook.com/permalink.php?story_fbid=3&id=2',
  ],
  ['https://ejemplo.example/a', 'https://ejemplo.example/b'],
  ['https://blog.example/nota/#comment-101', 'https://blog.example/nota/#comment-102'],
  ['https://foro.example/viewtopic.php?f=2&t=11', 'https://foro.example/viewtopic.php?f=2&t=12'],
  ['https://foro.example/showthread.php?t=1', 'https://foro.example/showthread.php?t=2'],
  ['https://blog.example/?s=1', 'https://blog.example/?s=2'],
  ['https://app.example/#/aviso/1', 'https://app.example/#/aviso/2'],
  ['https://m.example.org/a', 'https://l.example.org/a'],
  ['https://facebook.com.example/a?fbclid=1', 'https://facebook.com.example/a?fbclid=2'],
])('two posts: %s and %s', ([one = '', other = '']) => {
  expect(ofLink(other)).not.toEqual(ofLink(one));
});

test('the same words on the same network, however dressed', () => {
  expect(keys('¡El río se ha DESBORDADO en el puente viejo! 😱')).toEqual(
    keys('el rio se ha desbordado en el puente viejo https://ejemplo.example/foto'),
  );
  expect(keys('El río se ha desbordado en el puente viejo')).not.toEqual(
    keys('El río se ha desbordado en el puente viejo', { network: 'facebook' }),
  );
});

test('what many write alike tells nothing', () => {
  expect(keys('Muchas gracias')).toEqual([]);
  expect(keys('Vergüenza', { url: 'no es un enlace' })).toEqual([]);
  expect(keys('Vergüenza', { url: 'javascript:alert(1)' })).toEqual([]);
});

test('keys hold the hash, never the words', () => {
  const post = aFlaggedPost('El río se ha desbordado en el puente viejo', { url: 'https://x.com/a/status/1' });
  expect(samePostKeys(post, () => 'h')).toEqual(['url:h', 'text:x:h']);
});
