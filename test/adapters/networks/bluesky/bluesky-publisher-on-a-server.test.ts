import { afterAll, beforeAll, describe } from 'vitest';
import { blueskyPublisher } from '../../../../src/adapters/networks/bluesky/bluesky-publisher.ts';
import { publisherContract } from '../../../contracts/publisher.contract.ts';
import { START } from '../../../support/builders/a-case.ts';
import { aBlueskyServer } from '../../../support/doubles/networks/a-bluesky-server.ts';

const now = () => START;
const startMs = 120_000;

let server: Awaited<ReturnType<typeof aBlueskyServer>>;
beforeAll(async () => {
  server = await aBlueskyServer();
}, startMs);
afterAll(() => server[Symbol.asyncDispose](), startMs);

describe('the real server of Bluesky', { timeout: startMs }, () => {
  publisherContract(async () => {
    const double = await server.anAccount(now);
    const own = { handle: double.account.handle, password: double.password };
    return {
      double,
      publisher: (over) => blueskyPublisher({ url: double.url, ...own, now, ...over }),
      againstTwice: 'one_stands',
      takesLanguage: true,
      tellsScopes: false,
      promptMs: 4_000,
    };
  });
});
