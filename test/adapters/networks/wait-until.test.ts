import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../../src/adapters/networks/wait-until.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const epoch = (at: string) => String(Date.parse(at) / 1000);

describe('how long a network asks to wait', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['in seconds', { 'retry-after': '120' }, '2026-11-24T10:02:00.000Z'],
    ['as a date', { 'retry-after': 'Tue, 24 Nov 2026 10:05:00 GMT' }, '2026-11-24T10:05:00.000Z'],
    ['as Mastodon says it', { 'x-ratelimit-reset': '2026-11-24T10:05:00.000000Z' }, '2026-11-24T10:05:00.000Z'],
    ['as Bluesky says it', { 'ratelimit-reset': epoch('2026-11-24T10:05:00Z') }, '2026-11-24T10:05:00.000Z'],
    [
      'of X, the limit that is spent',
      {
        'x-rate-limit-reset': epoch('2026-11-24T10:15:00Z'),
        'x-rate-limit-remaining': '40',
        'x-user-limit-24hour-reset': epoch('2026-11-25T00:00:00Z'),
        'x-user-limit-24hour-remaining': '0',
      },
      '2026-11-25T00:00:00.000Z',
    ],
    [
      'of the two the later',
      { 'retry-after': '5', 'ratelimit-reset': epoch('2026-11-24T10:05:00Z') },
      '2026-11-24T10:05:00.000Z',
    ],
    ['not at all', {}, null],
    ['in the past', { 'retry-after': '0' }, null],
    ['in years', { 'retry-after': '999999999' }, null],
    ['in words', { 'retry-after': 'soon' }, null],
  ])('%s', (_, headers, until) => expect(waitUntil(new Headers(headers), NOW)).toBe(until));
});
