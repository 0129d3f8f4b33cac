import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import type { NetworkDouble } from '../../sandbox/doubles/network-double.ts';
import type { Egress } from '../../src/adapters/egress/open-egress.ts';
import { openEgress } from '../../src/adapters/egress/open-egress.ts';
import { trustCertificates } from '../../src/adapters/egress/trust-certificates.ts';
import { blueskyPublisher } from '../../src/adapters/networks/bluesky/bluesky-publisher.ts';
import { facebookPublisher } from '../../src/adapters/networks/facebook/facebook-publisher.ts';
import { mastodonPublisher } from '../../src/adapters/networks/mastodon/mastodon-publisher.ts';
import type { NetworkPublisher } from '../../src/adapters/networks/network-publisher.ts';
import { xPublisher } from '../../src/adapters/networks/x/x-publisher.ts';
import { createClients } from '../../src/adapters/workspace/clients.ts';
import { uploadFile } from '../../src/adapters/workspace/upload-file.ts';
import { headJob } from '../../src/app/head-job.ts';
import { createLog } from '../../src/log.ts';
import { aPublication, START } from '../support/builders/a-case.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { anEntry, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { ProxyDouble } from '../support/doubles/a-proxy.ts';
import { aProxy } from '../support/doubles/a-proxy.ts';
import type { WebServer } from '../support/doubles/a-web-server.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';
import { aBlueskyDouble, BLUESKY_PASSWORD } from '../support/doubles/networks/a-bluesky-double.ts';
import { aFacebookDouble, FACEBOOK_PAGE, FACEBOOK_TOKEN } from '../support/doubles/networks/a-facebook-double.ts';
import { anXDouble, X_KEYS } from '../support/doubles/networks/an-x-double.ts';
import { aDatabase } from '../support/drivers/a-database.ts';

/** Only the proxy knows these names: what is reached there went through it. */
const hostOf = (name: string) => `${name}.outside.invalid`;
const urlOf = (name: string) => `https://${hostOf(name)}`;
const now = () => START;
const TEXT = 'Hola. Pasamos tu aviso a Alumbrado. Más: https://riudalba.example/alumbrado';
const LAMP = 'La farola de la plaza lleva tres semanas fundida.';

const trusted = tls.getCACertificates('default');
let doubles: Record<string, NetworkDouble>;
let slack: WebServer;
let heads: WebServer;
let proxy: ProxyDouble;
let egress: Egress;

beforeAll(async () => {
  doubles = {
    mastodon: await aMastodonDouble(now),
    bluesky: await aBlueskyDouble(now),
    // X signs the address that it is called at.
    x: await anXDouble(now, urlOf('x')),
    facebook: await aFacebookDouble(now),
  };
  slack = await aWebServer();
  heads = await aWebServer();
  const networks = Object.entries(doubles).map(([name, { url }]) => [hostOf(name), url] as const);
  const places = { slack: slack.url, files: slack.url, heads: heads.url };
  const others = Object.entries(places).map(([name, url]) => [hostOf(name), url] as const);
  proxy = await aProxy(Object.fromEntries([...networks, ...others]));
  expect(trustCertificates(proxy.authority)).toBe(null);
  egress = openEgress({ http: proxy.url, https: proxy.url, except: '' });
});

afterAll(async () => {
  tls.setDefaultCACertificates(trusted);
  await egress.stop();
  await proxy[Symbol.asyncDispose]();
  for (const one of [...Object.values(doubles), slack, heads]) await one[Symbol.asyncDispose]();
});

type Way = { url: string; fetch: typeof fetch; now(): string };

const PUBLISHERS: Readonly<Record<string, (way: Way, double: NetworkDouble) => NetworkPublisher>> = {
  mastodon: (way) => mastodonPublisher({ ...way, token: MASTODON_TOKEN }),
  bluesky: (way, { account }) => blueskyPublisher({ ...way, handle: account.handle, password: BLUESKY_PASSWORD }),
  x: (way) => xPublisher({ ...way, keys: X_KEYS }),
  facebook: ({ url, ...way }, double) => {
    const graph = `${url}${new URL(double.url).pathname}`;
    return facebookPublisher({ url: graph, ...way, page: FACEBOOK_PAGE, token: FACEBOOK_TOKEN });
  },
};

describe('behind a proxy', () => {
  it.each(Object.keys(PUBLISHERS))('a reply leaves on %s, and its account is asked', async (network) => {
    const double = doubles[network];
    const publisherOf = PUBLISHERS[network];
    if (double === undefined || publisherOf === undefined) throw new Error(`${network} has no double`);
    const publisher = publisherOf({ url: urlOf(network), fetch: egress.fetch, now }, double);
    expect(await publisher.askAccount()).toMatchObject({ ok: true });
    const replyTo = double.citizenPosts(LAMP);
    const publication = aPublication({ status: 'publishing', holdUntil: START });
    const answers = { author: double.citizen, text: LAMP };
    const outcome = await publisher.publish({ publication, text: TEXT, language: 'es', replyTo, answers });
    const [standing] = double.standing();
    expect(standing).toMatchObject({ text: TEXT, replyTo });
    expect(outcome).toEqual({ kind: 'published', url: standing?.url });
    expect(proxy.asked).toContain(`${hostOf(network)}:443`);
  });

  it('the bytes of a file reach the address that Slack gives, another host of Slack’s', async () => {
    slack.serve('/api/files.getUploadURLExternal', {
      json: { ok: true, upload_url: `${urlOf('files')}/upload/1`, file_id: 'F1' },
    });
    slack.serve('/upload/1', { body: 'OK' });
    slack.serve('/api/files.completeUploadExternal', { json: { ok: true, files: [{ id: 'F1' }] } });
    const { fetch } = egress;
    const { posting } = createClients({ token: 'xoxb-invented', apiUrl: `${urlOf('slack')}/api/`, fetch });
    const bytes = Buffer.from('semana');
    const file = { channel: 'C1', name: 'semana.png', title: 'La semana', alt: null, bytes };
    expect(await uploadFile(posting, file, fetch)).toBeNull();
    expect(slack.heard.map(({ path }) => path)).toEqual([
      '/api/files.getUploadURLExternal',
      '/upload/1',
      '/api/files.completeUploadExternal',
    ]);
    expect(proxy.asked).toEqual(expect.arrayContaining([`${hostOf('slack')}:443`, `${hostOf('files')}:443`]));
  });

  it('the head of the day reaches the address of the institution', async () => {
    heads.serve('/heads', { body: 'OK' });
    await using database = await aDatabase();
    await database.cases.store.transact(({ save }) => save(outcomeOf({ audit: [anEntry({ caseId: null })] })));
    let tick = async () => {};
    const job = headJob({
      at: '08:30',
      places: { file: null, url: `${urlOf('heads')}/heads`, authority: null, fetch: egress.fetch },
      database,
      handbook: aHandbook,
      now,
      log: createLog('silent'),
      ticks: (each) => {
        tick = each;
        return () => {};
      },
    }).start();
    await tick();
    await job.stop();
    expect(heads.heard.map(({ path }) => path)).toEqual(['/heads']);
    expect(proxy.asked).toContain(`${hostOf('heads')}:443`);
  });
});
