import { expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import { nobodysUrl } from '../../sandbox/doubles/a-network-server.ts';
import { runNetworks } from '../../src/cli/networks.ts';
import { START } from '../support/builders/a-case.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../support/doubles/networks/a-bluesky-double.ts';
import { inATerminal } from './in-a-terminal.ts';

const dir = 'playbooks';
const directory = process.cwd();
const networks = (env: Record<string, string>, args: string[] = []) =>
  inATerminal((terminal) => runNetworks(args, terminal), { dir, directory, env });

it('says who publishes where: as which account, with which permissions, and where people do it', async () => {
  await using mastodon = await aMastodonDouble(() => START);
  await using bluesky = await aBlueskyDouble(() => START);
  const { code, output } = await networks({
    MASTODON_URL: mastodon.url,
    MASTODON_TOKEN,
    BLUESKY_URL: bluesky.url,
    BLUESKY_HANDLE: 'riudalba.example',
    BLUESKY_APP_PASSWORD: BLUESKY_PASSWORD,
  });
  expect(code).toBe(0);
  const lines = output.split('\n');
  expect(lines[0]).toBe('X (x): by hand: nothing is set for it (.env.example).');
  expect(lines[1]).toBe(
    'Mastodon (mastodon): by itself, as ayuntamiento (https://social.riudalba.example/@ayuntamiento); ' +
      'permissions: read:accounts, read:search, read:statuses, write:statuses.',
  );
  expect(lines[2]).toContain('Bluesky (bluesky): by itself, as riudalba.example');
  expect([...mastodon.standing(), ...bluesky.standing()]).toEqual([]);
});

it('says in a sentence what is wrong with each, and no token', async () => {
  await using mastodon = await aMastodonDouble(() => START);
  await using narrow = await aMastodonDouble(() => START);
  narrow.narrow();
  const wrong = { MASTODON_URL: mastodon.url, MASTODON_TOKEN: 'wrong-token-made-up' };
  const cases: [Record<string, string>, string][] = [
    [wrong, 'Mastodon (mastodon): by hand, because the network does not accept our credentials.'],
    [
      { MASTODON_URL: narrow.url, MASTODON_TOKEN },
      'Mastodon (mastodon): by hand, because our credentials lack permissions: write:statuses.',
    ],
    [
      { MASTODON_URL: await nobodysUrl(), MASTODON_TOKEN },
      'Mastodon (mastodon): by hand, because the network does not answer.',
    ],
    [
      { MASTODON_URL: mastodon.url, MASTODON_TOKEN, MASTODON_NETWORK: 'cultura' },
      'cultura: by hand, because the handbook does not have that network.',
    ],
    [
      { MASTODON_URL: mastodon.url, MASTODON_TOKEN, MASTODON_NETWORK: 'instagram' },
      'Instagram (instagram): by hand, because the handbook does not have that network.',
    ],
  ];
  for (const [env, line] of cases) {
    const { code, output, errors } = await networks(env);
    expect([code, output]).toEqual([1, expect.stringContaining(`${line}\n`)]);
    expect(output + errors).not.toMatch(/made-up/);
  }
});

it('names every setting that is missing or bad, and asks no network', async () => {
  const { code, errors } = await networks({
    MASTODON_TOKEN: 't',
    X_API_KEY: 'k',
    X_ACCESS_TOKEN: 'a',
    FACEBOOK_PAGE: 'nuestra',
    FACEBOOK_TOKEN: 't',
    BLUESKY_URL: 'http://bsky.social',
    X_NETWORK: 'x',
    BLUESKY_NETWORK: 'x',
  });
  expect(code).toBe(1);
  const named = errors.trimEnd().split('\n');
  expect(named.map((line) => line.split(' ')[0]).toSorted()).toEqual([
    'BLUESKY_NETWORK',
    'BLUESKY_URL',
    'FACEBOOK_PAGE',
    'MASTODON_URL',
    'X_ACCESS_SECRET',
    'X_API_SECRET',
    'X_NETWORK',
  ]);
  expect(errors).not.toContain('nuestra');
});

it('is told by its usage, and refuses what it does not know', async () => {
  expect(await networks({}, ['--help'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('./portavoz networks'),
  });
  expect(await networks({}, ['--post'])).toMatchObject({ code: 2 });
});
