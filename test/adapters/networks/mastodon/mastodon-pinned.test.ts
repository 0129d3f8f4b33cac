import { aMastodonDouble, MASTODON_TOKEN } from '../../../../sandbox/doubles/a-mastodon-double.ts';
import { mastodonPinned } from '../../../../src/adapters/networks/mastodon/mastodon-pinned.ts';
import { AT, PATIENCE, tellsWhatIsPinned } from '../what-is-pinned.ts';

tellsWhatIsPinned(async () => {
  const network = await aMastodonDouble(() => AT);
  const read = (url = network.url) => mastodonPinned({ url, token: MASTODON_TOKEN, ...PATIENCE })();
  return { network, read, [Symbol.asyncDispose]: () => network[Symbol.asyncDispose]() };
});
