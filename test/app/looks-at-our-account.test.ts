import { expect, it, onTestFinished } from 'vitest';
import { openPublishers } from '../../src/app/publishers.ts';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';

const PROOF = 'https://social.riudalba.example/@ayuntamiento/1';
const ACCOUNT = '/api/v1/accounts/verify_credentials';
const PLACE = '/api/v1/statuses/1';

/** A Mastodon server, and our publishers on it. The profile of the handbook is ours. */
async function aServer() {
  const server = await aWebServer();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const profileUrl = 'https://social.riudalba.example/@ayuntamiento';
  server.serve(PLACE, { json: { url: PROOF, uri: PROOF, account: { url: profileUrl }, replies_count: 1 } });
  const house = aHandbook();
  const mastodon = { id: 'mastodon', name: 'Mastodon', kind: 'mastodon', profileUrl } as const;
  const networks = house.institution.networks.map((one) => (one.id === 'mastodon' ? { ...one, ...mastodon } : one));
  const handbook = { ...house, institution: { ...house.institution, networks } };
  const publishers = openPublishers({
    accounts: {
      networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: server.url } },
      secrets: { ...NO_NETWORKS.secrets, mastodon: 'made-up' },
    },
    handbook: () => handbook,
    now: () => '2026-11-24T10:00:00.000Z',
    fetch,
  });
  const look = () => publishers.measures().get('mastodon')?.({ id: 'p1', proof: PROOF }, () => undefined);
  const asked = () => server.heard.filter(({ path }) => path === PLACE).length;
  const isOurs = (url = profileUrl) => server.serve(ACCOUNT, { json: { id: '1', acct: 'ayuntamiento', url } });
  return { server, publishers, look, asked, isOurs };
}

it('an account that was silent at the start is verified before it is asked for figures', async () => {
  const { server, publishers, look, asked, isOurs } = await aServer();
  server.serve(ACCOUNT, { status: 503 });
  await publishers.check();
  expect(await look()).toEqual({ kind: 'failed', why: 'locked_out' });
  expect(asked()).toBe(0);
  isOurs();
  expect(await look()).toMatchObject({ kind: 'counts' });
});

it('another account is asked for nothing', async () => {
  const { publishers, look, asked, isOurs } = await aServer();
  isOurs('https://social.riudalba.example/@other');
  await publishers.check();
  expect(await look()).toBeUndefined();
  expect(asked()).toBe(0);
});
