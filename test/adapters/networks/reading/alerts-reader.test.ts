import { expect, it } from 'vitest';
import { alertsReader } from '../../../../src/adapters/networks/reading/alerts-reader.ts';
import type { FeedDeps } from '../../../../src/adapters/networks/reading/feed-reader.ts';
import { isPublicAddress } from '../../../../src/adapters/networks/reading/is-public-address.ts';
import { aCapDocument } from '../../../support/builders/a-cap-document.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { anywhere, reading, whyNot } from './a-reading.ts';

const entry = (href: string, at = '2026-11-24T09:00:00Z') =>
  `<entry><id>${href}</id><title>Aviso</title><updated>${at}</updated><link href="https://mapa.example/"/><link type="application/cap+xml" href="${href}"/></entry>`;
const feed = (...entries: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entries.join('')}</feed>`;

function alertsOf({ url }: WebServer, over: Partial<FeedDeps> = {}) {
  return alertsReader({ id: 'tiempo', url: `${url}/alerts` }, { ...anywhere, ...over });
}

it('reads each alert that a feed lists, once', async () => {
  await using server = await aWebServer();
  const read = reading(() => alertsOf(server));
  server.serve('/cap/1', { body: aCapDocument({ id: 'a1' }) });
  server.serve('/cap/2', { body: aCapDocument({ id: 'a2', kind: 'Cancel', references: ['a1'] }) });
  server.serve('/alerts', { body: feed(entry('/cap/1')), headers: { etag: '"1"' } });
  expect((await read()).map(({ key }) => key)).toEqual(['avisos@tiempo.example,a1']);
  expect(await read()).toEqual([]);
  expect(server.heard.at(-1)?.headers['if-none-match']).toBe('"1"');
  server.serve('/alerts', { body: feed(entry('/cap/2'), entry('/cap/1')) });
  expect((await read()).map(({ kind }) => kind)).toEqual(['cancel']);
});

it('begins with what was given out within a week', async () => {
  await using server = await aWebServer();
  for (const id of ['1', '2']) server.serve(`/cap/${id}`, { body: aCapDocument({ id }) });
  server.serve('/alerts', {
    body: feed(entry('/cap/1', '2026-11-17T09:59:59Z'), entry('/cap/2', '2026-11-17T10:00:00Z')),
  });
  expect((await reading(() => alertsOf(server))()).map(({ key }) => key)).toEqual(['avisos@tiempo.example,2']);
});

it('reads an alert that stands at its address', async () => {
  await using server = await aWebServer();
  server.serve('/alerts', { body: aCapDocument({ id: 'a1' }), headers: { etag: '"1"' } });
  const read = reading(() => alertsOf(server));
  expect((await read()).map(({ key }) => key)).toEqual(['avisos@tiempo.example,a1']);
  server.serve('/alerts', { status: 304 });
  expect(await read()).toEqual([]);
});

it('fetches nothing that stands elsewhere, and passes over what is gone or no alert', async () => {
  await using elsewhere = await aWebServer();
  await using server = await aWebServer();
  server.serve('/cap/2', { body: '<html>' });
  server.serve('/cap/3', { body: aCapDocument({ id: 'a3' }) });
  server.serve('/alerts', {
    body: feed(entry(`${elsewhere.url}/cap/9`), entry('/cap/1'), entry('/cap/2'), entry('/cap/3')),
  });
  expect((await reading(() => alertsOf(server))()).map(({ key }) => key)).toEqual(['avisos@tiempo.example,a3']);
  expect(elsewhere.heard).toEqual([]);
});

it('keeps what it read when the server fails half-way, and reads the rest later though the feed has not changed', async () => {
  await using server = await aWebServer();
  const read = reading(() => alertsOf(server));
  server.serve('/alerts', ({ headers }) =>
    headers['if-none-match'] === '"1"'
      ? { status: 304 }
      : { body: feed(entry('/cap/1'), entry('/cap/2')), headers: { etag: '"1"' } },
  );
  server.serve('/cap/1', { body: aCapDocument({ id: 'a1' }) });
  server.serve('/cap/2', { status: 503 });
  expect((await read()).map(({ key }) => key)).toEqual(['avisos@tiempo.example,a1']);
  expect((await whyNot(read())).why).toBe('in_trouble');
  server.serve('/cap/2', { body: aCapDocument({ id: 'a2' }) });
  expect((await read()).map(({ key }) => key)).toEqual(['avisos@tiempo.example,a2']);
  expect(await read()).toEqual([]);
});

it('is not led into the own network', async () => {
  await using server = await aWebServer();
  server.serve('/alerts', { body: aCapDocument({ id: 'a1' }) });
  const read = reading(() => alertsOf(server, { mayConnect: isPublicAddress }));
  expect((await whyNot(read())).why).toBe('private_address');
  expect(server.heard).toEqual([]);
});
