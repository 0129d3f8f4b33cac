import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpFront } from '../../../src/http/http-front.ts';
import { startHttpFront } from '../../../src/http/http-front.ts';
import { intakeDoor } from '../../../src/http/intake/intake-door.ts';
import { openApiDocument } from '../../../src/http/intake/openapi-document.ts';
import { createLog } from '../../../src/log.ts';

const log = createLog('silent');
let front: HttpFront | undefined;

afterEach(async () => {
  await front?.stop();
  front = undefined;
});

/** Starts a front, with a door for posts or without one; returns what asks it. */
async function aFront(intake: Parameters<typeof startHttpFront>[0]['intake']) {
  const health = async () => ({ ok: true, facts: {} });
  const common = { host: '127.0.0.1', slackListener: null, health, isReady: async () => true, log };
  const started = await startHttpFront({ ...common, port: 0, intake });
  front = started;
  return (path: string) => fetch(`http://127.0.0.1:${started.port}/v1/${path}`);
}

describe('docs/reference/openapi.json', () => {
  it('is what the schemas say, and what the front serves: curl :3000/v1/openapi.json > docs/reference/openapi.json', async () => {
    const written = JSON.parse(readFileSync(new URL('../../../docs/reference/openapi.json', import.meta.url), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    const sources = new Map([['vigia', { secret: 'a-secret-of-a-monitoring-tool', networks: [] }]]);
    const queue = { acceptOnce: () => Promise.reject(new Error('nothing is handed in here')) };
    const ask = await aFront(
      intakeDoor({ queue, sources, postsPerMinute: 1, wake: () => undefined, now: Date.now, log }),
    );
    expect(await (await ask('openapi.json')).json()).toEqual(written);
  });

  it('stands nowhere where nobody may hand posts in', async () => {
    const ask = await aFront(null);
    const statuses = await Promise.all(['openapi.json', 'posts'].map(async (path) => (await ask(path)).status));
    expect(statuses).toEqual([404, 404]);
  });
});
