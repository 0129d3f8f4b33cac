import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../../../sandbox/docs/serve-site.ts';

const home = mkdtempSync(join(tmpdir(), 'portavoz-served-'));
let url = '';
let server: Server;

beforeAll(async () => {
  mkdirSync(join(home, 'site/qué'), { recursive: true });
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(home, 'site/qué/index.html'), 'a page');
  writeFileSync(join(home, 'site/404.html'), 'not there');
  ({ url, server } = await serveSite(join(home, 'site'), 0));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(home, { recursive: true, force: true });
});

it.each([
  ['/qué/', 200, 'a page'],
  ['/qu%C3%A9/?q=1', 200, 'a page'],
  ['/other/', 404, 'not there'],
  ['/../secret.txt', 404, 'not there'],
  ['/%2e%2e/secret.txt', 404, 'not there'],
  ['/%E0%A4%A', 404, 'not there'],
])('answers %s with %i', async (path, status, body) => {
  expect(await ask(path)).toEqual({ status, body });
});

it('listens on this machine alone', () => {
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
});

/** Asks for a path as it is written: `fetch` would tidy it up. */
async function ask(path: string): Promise<{ status: number | undefined; body: string }> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: encodeURI(path).replaceAll('%25', '%') }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
    });
    asked.on('error', reject).end();
  });
}
