import { describe, expect, it } from 'vitest';
import { linkFacets, postAddress, recordKey } from '../../../../src/adapters/networks/bluesky/post-record.ts';

it.each([
  ['https://bsky.app/profile/vecina.example/post/3kabc', { owner: 'vecina.example', key: '3kabc' }],
  ['https://bsky.app/profile/did%3Aplc%3Aabc/post/3kabc/', { owner: 'did:plc:abc', key: '3kabc' }],
  ['https://bsky.app/profile/vecina.example', null],
  ['https://bsky.app.example/profile/vecina.example/post/3kabc', null],
  ['https://bsky.app/profile/%E0%A4%A/post/3kabc', null],
])('the address of a post: %s', (url, address) => expect(postAddress(url)).toEqual(address));

describe('the key of a publication on Bluesky', () => {
  const publication = { id: '8b0e0c06-4c5b-4d53-a4be-6c7f9d6f3a11', holdUntil: '2026-11-24T10:00:00.000Z' };

  it('is always the same, and a timestamp identifier', () => {
    const key = recordKey(publication);
    expect(recordKey({ ...publication })).toBe(key);
    // https://atproto.com/specs/tid
    expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
  });

  it('is another one for every publication of one moment', () => {
    const keys = Array.from({ length: 5_000 }, (_, n) => recordKey({ ...publication, id: `publication-${n}` }));
    expect(new Set(keys).size).toBe(5_000);
  });

  it('lies before its moment, and behind those of two hours before', () => {
    const early = recordKey({ ...publication, holdUntil: '2026-11-24T07:00:00.000Z' });
    expect(early < recordKey(publication)).toBe(true);
  });
});

it('makes links of addresses, counted in bytes, without what ends the sentence', () => {
  const text = 'Más información aquí: https://riudalba.example/agua. (Y en https://riudalba.example/obras?a=1)';
  const bytes = Buffer.from(text);
  const facets = linkFacets(text);
  expect(facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual([
    'https://riudalba.example/agua',
    'https://riudalba.example/obras?a=1',
  ]);
});
