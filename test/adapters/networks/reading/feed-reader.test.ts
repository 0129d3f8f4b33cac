import { describe, expect, it } from 'vitest';
import type { FeedDeps } from '../../../../src/adapters/networks/reading/feed-reader.ts';
import { feedReader, profileFeedReader } from '../../../../src/adapters/networks/reading/feed-reader.ts';
import { isPublicAddress } from '../../../../src/adapters/networks/reading/is-public-address.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { anywhere, reading, whyNot } from './a-reading.ts';

function rss(...items: readonly { id: string; title: string; body?: string; at?: string }[]): string {
  const entries = items.map(
    ({ id, title, body = '', at = 'Tue, 24 Nov 2026 09:00:00 GMT' }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://diario.example/${id}</link>` +
      `<description><![CDATA[${body}]]></description><pubDate>${at}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Diario</title>${entries.join('')}</channel></rss>`;
}

function feedOf({ url }: WebServer, over: Partial<FeedDeps> = {}) {
  const feed = { id: 'diario', url: `${url}/feed`, network: 'other', ourNames: ['riudalba'] };
  return feedReader(feed, { ...anywhere, ...over });
}

describe('a feed', () => {
  it('gives the words of an entry, where it stands and whether it names us', async () => {
    await using server = await aWebServer();
    const body =
      '<p>Dice @Riudalba que <b>no</b> hay agua.</p><script>alert(1)</script><p>&iquest;Ma&ntilde;ana? caf&eacute;</p>';
    server.serve('/feed', { body: rss({ id: '7', title: 'Sin agua &amp; sin luz', body }) });
    expect(await reading(() => feedOf(server))()).toEqual([
      {
        network: 'other',
        text: 'Sin agua & sin luz\n\nDice @Riudalba que no hay agua.\n¿Mañana? café',
        author: null,
        url: 'https://diario.example/7',
        postedAt: '2026-11-24T09:00:00.000Z',
        networkId: '7',
        inReplyTo: null,
        shareOf: null,
        asksUs: true,
      },
    ]);
  });

  it('may be RSS, RDF, Atom or JSON', async () => {
    await using server = await aWebServer();
    const at = '2026-11-24T09:00:00Z';
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>Hola</title><author><name>Ana</name></author>
      <link rel="self" href="/api/1"/><link href="/p/1"/><updated>${at}</updated></entry></feed>`;
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title></channel><item rdf:about="urn:2">
      <title>Hola</title><link>${server.url}/p/1</link><dc:creator>Ana</dc:creator><dc:date>${at}</dc:date></item></rdf:RDF>`;
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      items: [{ id: '3', title: 'Hola', url: '/p/1', date_published: at, authors: [{ name: 'Ana' }] }],
    };
    for (const body of [atom, rdf, JSON.stringify(json)]) {
      server.serve('/feed', { body });
      const [post] = await reading(() => feedOf(server))();
      expect(post).toMatchObject({
        text: 'Hola',
        author: 'Ana',
        url: `${server.url}/p/1`,
        postedAt: '2026-11-24T09:00:00.000Z',
      });
    }
  });

  it.each([
    ['its XML declaration', `<?xml version="1.0" encoding="ISO-8859-1"?>`, 'latin1', undefined],
    ['its content type', '', 'latin1', 'application/rss+xml; charset="iso-8859-15"'],
    [
      'its content type before its declaration',
      '<?xml version="1.0" encoding="utf-8"?>',
      'latin1',
      'text/xml; charset=windows-1252',
    ],
    [
      'its byte order mark before all',
      '<?xml version="1.0" encoding="iso-8859-1"?>',
      'utf16le',
      'text/xml; charset=utf-8',
    ],
    ['nothing: UTF-8', '', 'utf8', undefined],
  ] as const)('is read as it is written: by %s', async (_, declaration, encoding, type) => {
    await using server = await aWebServer();
    const text = `${encoding === 'utf16le' ? '\ufeff' : ''}${rss({ id: '1', title: 'Inundación en la Señera' }).replace(/^<\?.*?\?>/, declaration)}`;
    server.serve('/feed', {
      body: Buffer.from(text, encoding),
      headers: type === undefined ? {} : { 'content-type': type },
    });
    const [post] = await reading(() => feedOf(server))();
    expect(post?.text).toBe('Inundación en la Señera');
  });

  it('is asked whether it has changed, and then says so', async () => {
    await using server = await aWebServer();
    const read = reading(() => feedOf(server));
    const modified = 'Tue, 24 Nov 2026 08:00:00 GMT';
    server.serve('/feed', {
      body: rss({ id: '1', title: 'Uno' }),
      headers: { etag: '"a"', 'last-modified': modified },
    });
    expect(await read()).toHaveLength(1);
    server.serve('/feed', { status: 304 });
    expect(await read()).toEqual([]);
    expect(server.heard[1]?.headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': modified });
    server.serve('/feed', { body: rss({ id: '2', title: 'Dos' }, { id: '1', title: 'Uno' }) });
    expect((await read()).map(({ text }) => text)).toEqual(['Dos']);
    expect(server.heard[2]?.headers).toMatchObject({ 'if-none-match': '"a"' });
  });

  it('gives nothing twice, the oldest first, and the first time nothing that is older than a day', async () => {
    await using server = await aWebServer();
    const read = reading(() => feedOf(server));
    const old = { id: '1', title: 'Viejo', at: 'Mon, 23 Nov 2026 09:59:59 GMT' };
    const young = { id: '2', title: 'Nuevo', at: 'Mon, 23 Nov 2026 10:00:00 GMT' };
    server.serve('/feed', { body: rss(young, old) });
    expect((await read()).map(({ text }) => text)).toEqual(['Nuevo']);
    expect(await read()).toEqual([]);
    server.serve('/feed', { body: rss({ id: '4', title: 'Cuatro' }, { id: '3', title: 'Tres' }, young, old) });
    expect((await read()).map(({ text }) => text)).toEqual(['Tres', 'Cuatro']);
    expect(await read()).toEqual([]);
  });

  it('never has a link of a post fetched', async () => {
    await using server = await aWebServer();
    const body = `<a href="${server.url}/in-the-text">x</a><img src="${server.url}/picture.png"> ${server.url}/plain`;
    const item = `<item><guid>${server.url}/guid</guid><title>Mirad</title><link>${server.url}/post</link><enclosure url="${server.url}/e.mp3"/><description><![CDATA[${body}]]></description></item>`;
    server.serve('/feed', { body: `<rss version="2.0"><channel><title>t</title>${item}</channel></rss>` });
    const [post] = await reading(() => feedOf(server))();
    expect(post?.url).toBe(`${server.url}/post`);
    expect(server.heard.map(({ path }) => path)).toEqual(['/feed']);
  });

  it('of a profile of ours tells when something was published there', async () => {
    await using server = await aWebServer();
    server.serve('/feed', { body: rss({ id: '1', title: 'Agenda' }) });
    const read = reading(() => profileFeedReader({ network: 'facebook', url: `${server.url}/feed` }, anywhere));
    expect(await read()).toEqual([{ network: 'facebook', key: '1', publishedAt: '2026-11-24T09:00:00.000Z' }]);
  });
});

describe('a feed that cannot be read', () => {
  it.each([
    [{ status: 403 }, 'forbidden', null],
    [{ status: 410 }, 'gone', null],
    [{ status: 429, headers: { 'retry-after': '120' } }, 'throttled', 120_000],
    [{ status: 503, headers: { 'retry-after': 'Tue, 24 Nov 2026 10:05:00 GMT' } }, 'in_trouble', 300_000],
    [{ status: 429, headers: { 'retry-after': '86400' } }, 'throttled', 3_600_000],
    [{ status: 500 }, 'in_trouble', null],
    [{ status: 418 }, 'refused', null],
    [{ body: '<html><title>Hola</title></html>' }, 'not_understood', null],
    [{ body: 'x'.repeat(5_000_001) }, 'too_large', null],
    [{ body: rss({ id: '1', title: 'a' }), headers: { 'content-encoding': 'gzip' } }, 'not_understood', null],
    [
      { body: rss({ id: '1', title: 'a' }), headers: { 'content-type': 'text/xml; charset=klingon' } },
      'not_understood',
      null,
    ],
  ])('says why: %#', async (served, why, retryAfterMs) => {
    await using server = await aWebServer();
    server.serve('/feed', served);
    expect(await whyNot(reading(() => feedOf(server))())).toEqual({ why, retryAfterMs });
  });

  it('says that nobody answers, or not in time', async () => {
    const server = await aWebServer();
    await server[Symbol.asyncDispose]();
    expect((await whyNot(reading(() => feedOf(server))())).why).toBe('unreachable');
    expect((await whyNot(feedOf(server).read(null, AbortSignal.abort()))).why).toBe('timed_out');
  });

  it('expands no entity, however often it stands for another', async () => {
    await using server = await aWebServer();
    const entities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "boom">${entities}]>`;
    server.serve('/feed', { body: `${bomb}${rss({ id: '1', title: '&e20;' })}` });
    expect((await whyNot(reading(() => feedOf(server))())).why).toBe('not_understood');
  });

  it('leads into the own network: its address, its name, and where it redirects', async () => {
    await using server = await aWebServer();
    server.serve('/feed', { body: rss({ id: '1', title: 'Secreto' }) });
    const guarded = { mayConnect: isPublicAddress };
    const port = new URL(server.url).port;
    for (const url of [
      server.url,
      `http://localhost:${port}`,
      `http://[::ffff:127.0.0.1]:${port}`,
      `http://2130706433:${port}`,
    ]) {
      expect((await whyNot(reading(() => feedOf({ ...server, url }, guarded))())).why).toBe('private_address');
    }
    expect(server.heard).toEqual([]);
  });

  it('is not followed into the own network by any redirect', async () => {
    await using inside = await aWebServer();
    await using outside = await aWebServer();
    inside.serve('/feed', { body: rss({ id: '1', title: 'Secreto' }) });
    const { port } = new URL(inside.url);
    // To the guard this one server is the public internet; what it sends us to is not.
    const asked: string[] = [];
    const mayConnect = (address: string) => asked.push(address) === 1;
    for (const to of [`${inside.url}/feed`, `http://localhost:${port}/feed`, `http://[::1]:${port}/feed`]) {
      outside.serve('/feed', { status: 302, headers: { location: to } });
      asked.length = 0;
      expect((await whyNot(reading(() => feedOf(outside, { mayConnect }))())).why).toBe('private_address');
      expect(asked.length).toBeGreaterThan(1);
    }
    expect(inside.heard).toEqual([]);
  });

  it('is followed where it has moved, a few times and no more', async () => {
    await using server = await aWebServer();
    server.serve('/feed', { status: 301, headers: { location: '/moved' } });
    server.serve('/moved', { body: rss({ id: '1', title: 'Mudado' }) });
    expect(await reading(() => feedOf(server))()).toMatchObject([{ text: 'Mudado' }]);
    server.serve('/moved', { status: 302, headers: { location: '/feed' } });
    expect((await whyNot(reading(() => feedOf(server))())).why).toBe('redirected');
  });
});
