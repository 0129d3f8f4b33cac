import { expect, it } from 'vitest';
import { resolveLink } from '../../../../sandbox/page/state/resolve-link.ts';
import type { NetworkPost } from '../../../../sandbox/workspace/wire.ts';

const post = (id: string, url: string | null): NetworkPost => ({
  id,
  network: 'X',
  author: 'vecina',
  text: 'Sube el agua',
  at: '2026-11-24T17:00:00.000Z',
  url,
  below: null,
  kind: 'citizen',
  card: null,
});
const NETWORK = [
  post('one', 'https://x.com/vecina/status/1001'),
  post('two', 'https://x.com/otra/status/1002'),
  post('three', null),
];

it.each([
  [
    'http://127.0.0.1:4380/archives/C0CASES/p1764000000000100',
    { kind: 'message', channel: 'C0CASES', ts: '1764000000.000100' },
  ],
  [
    'https://town.slack.com/archives/C1/p1764000000000100?thread_ts=1.2',
    { kind: 'message', channel: 'C1', ts: '1764000000.000100' },
  ],
  ['https://x.com/otra/status/1002', { kind: 'network', post: 'two' }],
  ['https://x.com/intent/post?text=Hola&in_reply_to=1001', { kind: 'network', post: 'one' }],
  ['https://x.com/intent/post?text=Hola', { kind: 'network', post: null }],
  ['https://x.com.example/otra/status/1002', { kind: 'outside' }],
  ['https://riudalba.example/dana', { kind: 'outside' }],
  ['tel:112', { kind: 'outside' }],
  ['http://127.0.0.1:4380/team/U000000003', { kind: 'person' }],
  ['no address', { kind: 'outside' }],
] as const)('%s leads where it says', (url, target) => {
  expect(resolveLink(url, NETWORK)).toEqual(target);
});
