import { lookup } from 'node:dns';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEgress } from '../../../src/adapters/egress/open-egress.ts';
import { trustCertificates } from '../../../src/adapters/egress/trust-certificates.ts';
import { createNetworkClient } from '../../../src/adapters/networks/network-client.ts';
import { fetchBytes } from '../../../src/adapters/networks/reading/fetch-bytes.ts';
import { isPublicAddress } from '../../../src/adapters/networks/reading/is-public-address.ts';
import { createDraftModel } from '../../../src/adapters/openai/create-draft-model.ts';
import { requestStamp } from '../../../src/adapters/timestamps/request-stamp.ts';
import { createLog } from '../../../src/log.ts';
import type { ProxyDouble } from '../../support/doubles/a-proxy.ts';
import { aProxy } from '../../support/doubles/a-proxy.ts';
import type { WebServer } from '../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../support/doubles/a-web-server.ts';

const HOST = 'red.outside.invalid';
const trusted = tls.getCACertificates('default');
let server: WebServer;
let proxy: ProxyDouble;

beforeAll(async () => {
  server = await aWebServer();
  server.serve('/hola', { body: 'Hola' });
  server.serve('/here', { status: 302, headers: { location: 'https://127.0.0.1/secret' } });
  proxy = await aProxy({ [HOST]: server.url });
  expect(trustCertificates(proxy.authority)).toBe(null);
});

afterAll(async () => {
  tls.setDefaultCACertificates(trusted);
  await proxy[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function egressTo(over: Partial<Parameters<typeof openEgress>[0]> = {}) {
  const egress = openEgress({ http: proxy.url, https: proxy.url, except: '', ...over });
  return { ...egress, [Symbol.asyncDispose]: egress.stop };
}

describe('the way out through a proxy with a password', () => {
  it.each(['https', 'http'])('reaches %s addresses whose name only the proxy knows', async (scheme) => {
    await using egress = egressTo();
    const answer = await egress.fetch(`${scheme}://${HOST}/hola`);
    expect([answer.status, await answer.text()]).toEqual([200, 'Hola']);
    expect(proxy.asked.at(-1)).toBe(`${HOST}:${scheme === 'https' ? 443 : 80}`);
  });

  it('goes past it only to the hosts that are excepted', async () => {
    await using egress = egressTo({ except: 'localhost, 127.0.0.1' });
    const before = proxy.asked.length;
    expect(await (await egress.fetch(`${server.url}/hola`)).text()).toBe('Hola');
    expect(proxy.asked.length).toBe(before);
  });

  it('is that of the language model, of stamps and of sessions that ask with a body', async () => {
    await using egress = egressTo();
    server.serve('/v1/chat/completions', { status: 401, json: {} });
    server.serve('/tsa', { status: 500 });
    const log = createLog('silent');
    const baseUrl = `https://${HOST}/v1`;
    const model = createDraftModel({ baseUrl, apiKey: 'k', model: 'm', budgetMs: 5_000, fetch: egress.fetch, log });
    expect(await model.write({ stable: 'a', varying: 'b' })).toMatchObject({ kind: 'failed', why: 'not_authorised' });
    const head = { seq: 1, hash: '0'.repeat(64) };
    await expect(requestStamp(`https://${HOST}/tsa`, head, egress.fetch)).rejects.toThrow('answered 500');
    expect(server.heard.map(({ path }) => path)).toEqual(expect.arrayContaining(['/v1/chat/completions', '/tsa']));
  });

  it('says that nothing was sent when the proxy refuses, wants another password or hangs up', async () => {
    await using egress = egressTo();
    const wrong = new URL(proxy.url);
    wrong.password = 'otra';
    await using stranger = egressTo({ https: wrong.href });
    const ask = ({ fetch }: typeof egress) =>
      createNetworkClient({ url: `https://${HOST}`, fetch })('/hola', { method: 'POST', json: {} });
    const heard = server.heard.length;
    expect(await ask(stranger)).toEqual({ kind: 'not_sent' });
    await expect(stranger.fetch(`https://${HOST}/`)).rejects.toMatchObject({ cause: { code: 'PROXY_ANSWERED_407' } });
    await expect(egress.fetch('https://nowhere.invalid/')).rejects.toMatchObject({
      cause: { code: 'PROXY_ANSWERED_502' },
    });
    proxy.refuse(0);
    expect(await ask(egress)).toEqual({ kind: 'not_sent' });
    proxy.refuse(null);
    expect((await ask(egress)).kind).toBe('answer');
    expect(server.heard.length).toBe(heard + 1);
  });
});

describe('reading behind a proxy', () => {
  const limits = () => {
    const { fetchLookingUp: throughProxy } = egressTo();
    return { mayConnect: isPublicAddress, throughProxy, mostBytes: 100, redirects: 3 };
  };
  const asked = (url: string) => ({ url, signal: AbortSignal.timeout(5_000) });

  it('gets what only the proxy can resolve', async () => {
    const { status, body } = await fetchBytes(asked(`https://${HOST}/hola`), limits());
    expect([status, body.toString()]).toEqual([200, 'Hola']);
  });

  it.each(['http://10.0.0.7/', 'https://[::1]/', 'http://intranet/', 'http://a.local/', 'https://metadata.internal/'])(
    'refuses %s without asking the proxy',
    async (url) => {
      const before = proxy.asked.length;
      await expect(fetchBytes(asked(url), limits())).rejects.toMatchObject({ why: 'private_address' });
      expect(proxy.asked.length).toBe(before);
    },
  );

  it('follows no redirect to a private address', async () => {
    await expect(fetchBytes(asked(`https://${HOST}/here`), limits())).rejects.toMatchObject({
      why: 'private_address',
    });
  });

  it('checks the addresses of a host that is reached past the proxy', async () => {
    const { fetchLookingUp: throughProxy } = egressTo({ except: 'here.example' });
    const looked: string[] = [];
    const fetchHere = throughProxy?.((host, options, done) => {
      looked.push(host);
      lookup('127.0.0.1', options, done);
    });
    expect(await (await fetchHere?.(`http://here.example:${new URL(server.url).port}/hola`))?.text()).toBe('Hola');
    expect(looked).toEqual(['here.example']);
  });

  it('stops at a body that is too long', async () => {
    server.serve('/long', { body: 'x'.repeat(101) });
    await expect(fetchBytes(asked(`https://${HOST}/long`), limits())).rejects.toMatchObject({ why: 'too_large' });
  });
});

it('says in a sentence what is wrong with a file of certificates', () => {
  expect(trustCertificates('/nowhere/ca.pem')).toMatch('cannot be read (ENOENT)');
  expect(trustCertificates(import.meta.filename)).toMatch('without a PEM certificate');
  expect(trustCertificates(undefined)).toBe(null);
});
