import { describe } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../sandbox/doubles/a-mastodon-double.ts';
import { blueskyPublisher } from '../../../src/adapters/networks/bluesky/bluesky-publisher.ts';
import { facebookPublisher } from '../../../src/adapters/networks/facebook/facebook-publisher.ts';
import { mastodonPublisher } from '../../../src/adapters/networks/mastodon/mastodon-publisher.ts';
import { xPublisher } from '../../../src/adapters/networks/x/x-publisher.ts';
import { publisherContract } from '../../contracts/publisher.contract.ts';
import { START } from '../../support/builders/a-case.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../../support/doubles/networks/a-bluesky-double.ts';
import { aFacebookDouble, FACEBOOK_PAGE, FACEBOOK_TOKEN } from '../../support/doubles/networks/a-facebook-double.ts';
import { anXDouble, X_KEYS } from '../../support/doubles/networks/an-x-double.ts';

const now = () => START;

describe('Mastodon', () => {
  publisherContract(async () => {
    const double = await aMastodonDouble(now);
    return {
      double,
      publisher: (over) => mastodonPublisher({ url: double.url, token: MASTODON_TOKEN, now, ...over }),
      againstTwice: 'one_stands',
      takesLanguage: true,
      tellsScopes: true,
      promptMs: 1_000,
    };
  });
});

describe('Bluesky', () => {
  publisherContract(async () => {
    const double = await aBlueskyDouble(now);
    const own = { handle: double.account.handle, password: BLUESKY_PASSWORD };
    return {
      double,
      publisher: (over) => blueskyPublisher({ url: double.url, ...own, now, ...over }),
      againstTwice: 'one_stands',
      takesLanguage: true,
      tellsScopes: false,
      promptMs: 1_000,
    };
  });
});

describe('X', () => {
  publisherContract(async () => {
    const double = await anXDouble(now);
    return {
      double,
      publisher: (over) => xPublisher({ url: double.url, keys: X_KEYS, now, ...over }),
      againstTwice: 'one_stands',
      takesLanguage: false,
      tellsScopes: true,
      promptMs: 1_000,
    };
  });
});

describe('a Facebook Page', () => {
  publisherContract(async () => {
    const double = await aFacebookDouble(now);
    const own = { page: FACEBOOK_PAGE, token: FACEBOOK_TOKEN };
    return {
      double,
      publisher: (over) => facebookPublisher({ url: double.url, ...own, now, ...over }),
      againstTwice: 'nothing',
      takesLanguage: false,
      tellsScopes: true,
      promptMs: 1_000,
    };
  });
});
