import { expect, it } from 'vitest';
import type { ReadAccounts } from '../../../../src/adapters/networks/reading/readers-of.ts';
import { readersOf } from '../../../../src/adapters/networks/reading/readers-of.ts';
import type { Institution } from '../../../../src/domain/handbook/institution.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { whyNot } from './a-reading.ts';

const NOBODY: ReadAccounts = {
  networks: { mastodon: null, bluesky: null, x: null, facebook: null },
  secrets: { mastodon: null, bluesky: null, x: null, facebook: null },
  readsX: false,
  blueskyPublicUrl: 'https://bluesky.example',
  throughProxy: null,
  mayReachPrivate: false,
};
const url = 'https://network.example/';
const EVERYBODY: ReadAccounts = {
  ...NOBODY,
  networks: {
    mastodon: { network: 'mastodon', url },
    bluesky: { network: 'bluesky', url, handle: 'vallserena.example' },
    x: { network: 'x', url },
    facebook: { network: 'facebook', url, page: '1000' },
  },
  secrets: { mastodon: 'm', bluesky: 'b', x: { apiKey: 'k', apiSecret: 's' }, facebook: 'f' },
};

/** What is read, by name; of the small handbook's networks X, Mastodon and Facebook. */
function names(accounts: ReadAccounts, sources?: Institution['sources']) {
  const handbook = aHandbook();
  const institution = sources === undefined ? handbook.institution : { ...handbook.institution, sources };
  const readers = readersOf({ ...handbook, institution }, accounts, () => '2026-11-24T10:00:00.000Z');
  return {
    posts: readers.posts.map(({ name }) => name),
    profiles: readers.profiles.map(({ name }) => name),
    alerts: readers.alerts.map(({ id, reader }) => `${id} ${reader.name}`),
  };
}

it('without accounts only what anybody may see is read', () => {
  expect(names(NOBODY)).toEqual({ posts: [], profiles: ['profile:mastodon'], alerts: [] });
});

it('with accounts what is said to us on each, and X only when that is paid for', () => {
  const hashtags = ['Riada', 'riada'];
  expect(names(EVERYBODY, { hashtags })).toEqual({
    posts: ['mastodon:mentions', 'mastodon:riada', 'bluesky:mentions', 'bluesky:riada', 'facebook:comments'],
    profiles: ['profile:mastodon', 'profile:facebook'],
    alerts: [],
  });
  const paid = names({ ...EVERYBODY, readsX: true });
  expect(paid.posts).toContain('x:mentions');
  expect(paid.profiles).toContain('profile:x');
});

it('the feeds and alerts of the handbook are read, and each profile once', () => {
  const sources = {
    feeds: [{ id: 'diario', name: 'Diario', url: 'https://diario.example/rss' }],
    profiles: [{ network: 'facebook', feed: 'https://vallserena.example/facebook.rss' }],
    alerts: [{ id: 'tiempo', name: 'El tiempo', url: 'https://tiempo.example/avisos' }],
  };
  const read = names(EVERYBODY, sources);
  expect(read.posts).toContain('feed:diario');
  expect(read.profiles).toEqual(['profile:facebook', 'profile:mastodon']);
  expect(read.alerts).toEqual(['tiempo alerts:tiempo']);
});

it('what the handbook names never leads into the own network', async () => {
  await using server = await aWebServer();
  const handbook = aHandbook();
  const { institution } = handbook;
  const feed = `${server.url}/feed`;
  const sources = {
    feeds: [{ id: 'diario', name: 'Diario', url: feed }],
    profiles: [{ network: 'facebook', feed }],
    alerts: [{ id: 'tiempo', name: 'El tiempo', url: feed }],
  };
  const networks = institution.networks.map((network) => ({ ...network, profileUrl: `${server.url}/@vallserena` }));
  const named = { ...handbook, institution: { ...institution, sources, networks } };
  const { posts, profiles, alerts } = readersOf(named, NOBODY, () => '2026-11-24T10:00:00.000Z');
  const readers = [...posts, ...profiles, ...alerts.map(({ reader }) => reader)];
  for (const { read } of readers) {
    expect((await whyNot(read(null, AbortSignal.timeout(10_000)))).why).toBe('private_address');
  }
  expect(readers).toHaveLength(4);
  expect(server.heard).toEqual([]);
});
