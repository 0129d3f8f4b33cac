import { afterEach, describe, expect, it } from 'vitest';
import type { Watched } from '../../src/http/watch-front.ts';
import { startWatchFront } from '../../src/http/watch-front.ts';
import { createLog } from '../../src/log.ts';

const here = { host: '127.0.0.1', port: 0 };
let open: Awaited<ReturnType<typeof startWatchFront>>[] = [];

afterEach(async () => {
  for (const front of open) await front.stop();
  open = [];
});

async function aFront(changes: Partial<Watched> = {}) {
  const watched: Watched = {
    health: async () => ({ ok: true, facts: { outbox: { waiting: 2 } } }),
    isReady: async () => true,
    metrics: async () => ({ type: 'text/plain; version=0.0.4', text: 'portavoz_healthy 1\n' }),
    ...changes,
  };
  const front = await startWatchFront(here, watched, createLog('silent'));
  open.push(front);
  return async (path: string, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${front.port}${path}`, { method });
    return [answer.status, await answer.text()];
  };
}

describe('those who watch', () => {
  it('find probes, health and metrics, and nothing else', async () => {
    const ask = await aFront();
    expect(await ask('/livez')).toEqual([200, '{"ok":true}']);
    expect(await ask('/readyz')).toEqual([200, '{"ok":true}']);
    expect(await ask('/health')).toEqual([200, '{"ok":true,"outbox":{"waiting":2}}']);
    expect(await ask('/metrics')).toEqual([200, 'portavoz_healthy 1\n']);
    expect((await ask('/metrics', 'POST'))[0]).toBe(404);
    expect((await ask('/slack/events', 'POST'))[0]).toBe(404);
  });

  it('see a process that lives and takes no requests while its database is silent or gone', async () => {
    const gone = await aFront({ isReady: () => Promise.reject(new Error('postgres://user:password@host')) });
    expect([await gone('/livez'), await gone('/readyz')]).toEqual([
      [200, '{"ok":true}'],
      [503, '{"ok":false}'],
    ]);
    const silent = await aFront({ isReady: () => new Promise(() => {}) });
    expect(await silent('/readyz')).toEqual([503, '{"ok":false}']);
  });

  it('never stop a start by an address that is taken: it is said once', async () => {
    await aFront();
    const said: unknown[] = [];
    const log = createLog('silent');
    log.warn = (facts: unknown) => void said.push(facts);
    const port = open[0]?.port ?? 0;
    const watched = {
      health: async () => ({ ok: true, facts: {} }),
      isReady: async () => true,
      metrics: async () => ({ type: '', text: '' }),
    };
    const second = await startWatchFront({ ...here, port }, watched, log);
    expect(second.port).toBe(null);
    expect(said).toMatchObject([{ variable: 'HEALTH_ADDRESS', address: `127.0.0.1:${port}`, cause: 'EADDRINUSE' }]);
    await second.stop();
  });
});
