import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { createReading } from '../../src/app/reading.ts';
import { startPortavoz } from '../../src/app/start.ts';
import type { Config } from '../../src/config/config.ts';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import { createLog } from '../../src/log.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aPlannedItem } from '../support/builders/a-planned-item.ts';
import { aDesk } from '../support/builders/cases/a-desk.ts';
import type { WebServer } from '../support/doubles/a-web-server.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aPortavoz, CASES } from '../support/drivers/a-portavoz.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** The shipped handbook without the one source of it that is not on this machine. */
async function aHandbookOfHere(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'portavoz-reading-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp(PLAYBOOKS, dir, { recursive: true });
  const file = path.join(dir, 'institution.yml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/ {2}alerts:\n {4}- \{ id: meteoalarm.*\n/, ''));
  return dir;
}

/** Mastodon with one mention of us, and a Bluesky that lets nobody in. */
async function aWorldOutside(): Promise<WebServer> {
  const server = await aWebServer();
  const at = new Date().toISOString();
  const status = (id: string, text: string, acct: string) => ({
    id,
    created_at: at,
    url: null,
    uri: `https://social.example/${id}`,
    content: text,
    in_reply_to_id: null,
    account: { acct },
  });
  const mention = { id: '71', created_at: at, status: status('7', '@riudalba no hay agua en La Marina', 'ana') };
  server.serve('/api/v1/notifications', ({ query }) => ({ json: query.has('min_id') ? [] : [mention] }));
  for (const hashtag of ['riudalba', 'danariudalba']) server.serve(`/api/v1/timelines/tag/${hashtag}`, { json: [] });
  server.serve('/api/v1/accounts/lookup', { json: { id: '5' } });
  server.serve('/api/v1/accounts/5/statuses', { json: [status('9', 'Agenda', 'riudalba')] });
  server.serve('/xrpc/com.atproto.server.createSession', { status: 401 });
  server.serve('/xrpc/app.bsky.feed.getAuthorFeed', { json: { feed: [] } });
  return server;
}

it('what is said to us comes in by itself and becomes a card, once, also after a restart; what cannot be read is named', async () => {
  await using world = await aWorldOutside();
  const { url } = world;
  const settings: Partial<Config> = {
    playbooksDir: await aHandbookOfHere(),
    networks: {
      ...NO_NETWORKS.networks,
      mastodon: { network: 'mastodon', url },
      bluesky: { network: 'bluesky', url, handle: 'riudalba.example' },
    },
    reading: { isOn: true, readsX: true, blueskyPublicUrl: url, mayReachPrivate: true },
  };
  const bot = await aPortavoz((workspace) =>
    Promise.resolve({
      ...settings,
      secrets: {
        botToken: workspace.botToken,
        appToken: null,
        signingSecret: 'unused',
        openaiKey: null,
        intakeSources: new Map(),
        networks: { ...NO_NETWORKS.secrets, mastodon: 'masto-secret', bluesky: 'app-password' },
      },
    }),
  );
  onTestFinished(() => bot[Symbol.asyncDispose]());
  const { database, workspace } = bot;
  const states = async () => new Map((await database.intake.sources.all()).map((state) => [state.source, state]));
  await workspace.waitFor(async () => (await states()).size === 8, { what: 'all sources to be asked' });

  const read = await states();
  expect([...read].filter(([, { why }]) => why === null).map(([name]) => name)).toEqual([
    ...['mastodon:danariudalba', 'mastodon:mentions', 'mastodon:riudalba', 'profile:bluesky', 'profile:mastodon'],
  ]);
  expect([...read].flatMap(([name, { why }]) => (why === null ? [] : [`${name} ${why}`]))).toEqual([
    ...['bluesky:danariudalba forbidden', 'bluesky:mentions forbidden', 'bluesky:riudalba forbidden'],
  ]);
  const text = '@riudalba no hay agua en La Marina';
  const again = { network: 'mastodon', text, author: 'ana', url: null, postedAt: null, networkId: '7' };
  const post = { ...again, inReplyTo: null, shareOf: null, asksUs: true };
  const tool = { source: 'test', post, vouched: true };
  expect(await database.intake.queue.accept([tool], new Date().toISOString())).toEqual(['duplicate']);
  const seen = await database.intake.ownProfiles.seen({
    from: '2026-01-01T00:00:00.000Z',
    to: '2099-01-01T00:00:00.000Z',
  });
  expect(seen.map(({ network, publishedAt }) => [network, publishedAt.length])).toEqual([
    ['bluesky', 0],
    ['mastodon', 1],
  ]);

  const health = await fetch(`http://127.0.0.1:${bot.port}/health`);
  const said = await health.text();
  expect(JSON.parse(said)).toMatchObject({
    sources: { read: 8, failing: [{ name: 'bluesky:danariudalba', why: 'forbidden' }, {}, {}] },
  });
  expect(said).not.toMatch(/masto-secret|app-password/);

  await bot.cardSays(1, 'no hay agua en La Marina');

  await database.intake.sources.save({
    ...(read.get('mastodon:mentions') ?? never()),
    dueAt: '2026-01-01T00:00:00.000Z',
  });
  const second = await startPortavoz({ ...bot.config, port: 0 }, createLog('silent'));
  onTestFinished(() => second.stop());
  const asked = () =>
    world.heard.filter((one) => one.path === '/api/v1/notifications').map(({ query }) => query.get('min_id'));
  await workspace.waitFor(() => asked().length >= 2, { what: 'another reading' });
  expect(asked().slice(0, 2)).toEqual([null, '71']);
  const cards = workspace.messages(CASES).filter(({ text }) => text.startsWith('#1'));
  expect(cards).toHaveLength(1);
});

it('counts the entries of a feed that is watched only, and takes in those that its words let through', async () => {
  await using server = await aWebServer();
  const entry = (id: string, title: string) => ({ id, title, url: `https://esports.example/${id}` });
  const items = [
    entry('1', 'El club gana 2-1'),
    entry('2', 'Sin agua en el campo'),
    entry('3', 'Un bache en el camino'),
  ];
  const version = 'https://jsonfeed.org/version/1.1';
  server.serve('/feed', { json: { version, title: 'Esports', items } });
  const { institution, ...handbook } = aHandbook();
  const feed = { id: 'esports', name: 'Esports', url: `${server.url}/feed`, watchOnly: { without: ['agua'] } };
  const house = { ...handbook, institution: { ...institution, networks: [], sources: { feeds: [feed] } } };
  await using database = await aDatabase();
  const desk = await aDesk(null, house, database);
  const { networks, secrets } = NO_NETWORKS;
  const reading = await createReading({
    calendars: null,
    accounts: { networks, secrets, ...NOTHING_ELSE },
    database,
    cases: desk.deps,
    elapsed: () => performance.now(),
    wake: () => {},
    log: createLog('silent'),
  });
  const job = reading.start();
  onTestFinished(() => job.stop());
  const name = 'feed:esports';
  await vi.waitFor(async () => expect((await reading.health()).watched).toEqual([{ name, count: 2 }]), PATIENCE_MS);
  const [first, last] = ['2000-01-01', '2999-12-31'];
  expect(await database.intake.sources.watchedByTopic({ first, last })).toEqual([
    { topic: 'roads', count: 1 },
    { topic: null, count: 1 },
  ]);
  const post = { network: 'other', text: 'Sin agua en el campo', author: null, url: items[1]?.url ?? null };
  const again = { ...post, postedAt: null, networkId: '2', inReplyTo: null, shareOf: null, asksUs: false };
  const match = { ...again, networkId: '1', text: items[0]?.title ?? '', url: items[0]?.url ?? null };
  const delivered = [again, match].map((one) => ({ source: name, post: one, vouched: false }));
  expect(await database.intake.queue.accept(delivered, desk.deps.now())).toEqual(['duplicate', 'accepted']);
});

it('forgets a calendar that is no longer set, and none while the setting is wrong', async () => {
  await using database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  const { id: _, source: __, sourceId, ...item } = aPlannedItem({ at: '2027-01-01T10:00:00.000Z' });
  const words = [{ sourceId, planned: item }];
  const { planned } = database.intake;
  await planned.replace({ source: 'calendar:turismo', words, now: desk.deps.now() }, desk.deps.now());
  const kept = async (isWhole: boolean) => {
    await createReading({
      calendars: { all: [], isWhole, throughProxy: null },
      accounts: null,
      database,
      cases: desk.deps,
      elapsed: () => performance.now(),
      wake: () => {},
      log: createLog('silent'),
    });
    return (await planned.within({ from: '2020', to: '2099' }, 9)).length;
  };
  expect([await kept(false), await kept(true)]).toEqual([1, 0]);
});

const NOTHING_ELSE = { readsX: false, blueskyPublicUrl: '', throughProxy: null, mayReachPrivate: true } as const;

function never(): never {
  throw new Error('It was read');
}
