import { describe, expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../sandbox/doubles/a-mastodon-double.ts';
import { nobodysUrl } from '../../../sandbox/doubles/a-network-server.ts';
import { blueskyPinned } from '../../../src/adapters/networks/bluesky/bluesky-pinned.ts';
import { mastodonPinned } from '../../../src/adapters/networks/mastodon/mastodon-pinned.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../../support/doubles/networks/a-bluesky-double.ts';

const AT = '2026-11-24T10:00:00.000Z';
const now = () => AT;
const FAIR = 'Ven a la feria & a los fuegos.';
const impatient = { timeoutMs: 500 };

async function onMastodon() {
  const network = await aMastodonDouble(now);
  const read = (url = network.url) => mastodonPinned({ url, token: MASTODON_TOKEN, ...impatient })();
  return { network, read, [Symbol.asyncDispose]: () => network[Symbol.asyncDispose]() };
}

async function onBluesky() {
  const network = await aBlueskyDouble(now);
  const { handle } = network.account;
  const read = (url = network.url) => blueskyPinned({ url, handle, password: BLUESKY_PASSWORD, now, ...impatient })();
  return { network, read, [Symbol.asyncDispose]: () => network[Symbol.asyncDispose]() };
}

describe.each([
  ['Mastodon', onMastodon],
  ['Bluesky', onBluesky],
] as const)('what is pinned on our profile of %s', (_, on) => {
  it('is read with its address and its words, and nothing else of the profile is', async () => {
    await using one = await on();
    one.network.weWrote('Agenda de la semana.', AT);
    one.network.weWrote(FAIR, AT);
    expect(await one.read()).toEqual([]);
    const url = one.network.standing().find(({ text }) => text === FAIR)?.url ?? '';
    one.network.pins(url);
    expect(await one.read()).toEqual([{ url, words: FAIR }]);
  });

  it('is asked for and never written', async () => {
    await using one = await on();
    await one.read();
    const asked = one.network.requests.map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((line) => !line.startsWith('GET') && !line.endsWith('createSession'))).toEqual([]);
    expect(one.network.standing()).toEqual([]);
  });

  it('is not known where the key is not taken, or where nobody answers', async () => {
    await using one = await on();
    expect(await one.read(await nobodysUrl())).toBeNull();
    one.network.revoke();
    expect(await one.read()).toBeNull();
  });
});

it('a post of Bluesky that is pinned and was deleted is none', async () => {
  await using one = await onBluesky();
  one.network.pins('https://bsky.app/profile/riudalba.example/post/3kgone');
  expect(await one.read()).toEqual([]);
});
