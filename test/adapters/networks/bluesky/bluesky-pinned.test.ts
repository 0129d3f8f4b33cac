import { expect, it } from 'vitest';
import { blueskyPinned } from '../../../../src/adapters/networks/bluesky/bluesky-pinned.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../../../support/doubles/networks/a-bluesky-double.ts';
import { AT, PATIENCE, tellsWhatIsPinned } from '../what-is-pinned.ts';

const now = () => AT;

async function onBluesky() {
  const network = await aBlueskyDouble(now);
  const { handle } = network.account;
  const read = (url = network.url) => blueskyPinned({ url, handle, password: BLUESKY_PASSWORD, now, ...PATIENCE })();
  return { network, read, [Symbol.asyncDispose]: () => network[Symbol.asyncDispose]() };
}

tellsWhatIsPinned(onBluesky);

it('a post of Bluesky that is pinned and was deleted is none', async () => {
  await using one = await onBluesky();
  one.network.pins('https://bsky.app/profile/riudalba.example/post/3kgone');
  expect(await one.read()).toEqual([]);
});
