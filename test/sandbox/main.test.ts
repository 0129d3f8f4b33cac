import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../sandbox/build-page.ts';
import type { RunningProcess } from '../../sandbox/processes/a-process.ts';
import { aProcess } from '../../sandbox/processes/a-process.ts';
import { atThePage } from '../app/at-the-page.ts';

/** Where the sandbox is called from, and the folder in which it puts what is temporary. */
async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-test-sandbox-'));
  const temporary = path.join(folder, 'tmp');
  await mkdir(temporary);
  return {
    folder,
    left: () => readdir(temporary),
    sandbox: (...args: string[]) =>
      aProcess('sandbox/main.ts', {
        args: ['--no-open', ...args],
        env: { TMPDIR: temporary, LANG: 'en' },
        cwd: folder,
      }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function addressOf(running: RunningProcess): Promise<string> {
  const [, address = ''] = await running.prints(/^ready (http:\/\/127\.0\.0\.1:\d+)\n/);
  return address;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

// Once installed and built: that takes a bundler, and is no part of a start.
beforeAll(async () => void (await buildPage()));

describe('./portavoz sandbox', () => {
  it('says in one line where it is, lets the drill wait for the first click, and leaves nothing after Ctrl-C', async () => {
    await using place = await aFolder();
    const began = performance.now();
    await using running = place.sandbox('--port', '0');
    const address = await addressOf(running);
    const readyMs = Math.round(performance.now() - began);
    process.stdout.write(`sandbox ready after ${readyMs} ms (goal: 5000)\n`);
    expect((await fetch(address)).status).toBe(200);
    expect((await atThePage(address).state()).drill).toMatchObject({ pace: 'waiting', arrived: 0 });
    await atThePage(address).orders({ kind: 'play' });
    await expect.poll(async () => (await atThePage(address).texts('redes')).join()).toContain('SIMULACRO');

    expect(await place.left()).toHaveLength(1);
    running.killGroup('SIGINT');
    const { code } = await running.ended;
    expect(code).toBe(0);
    expect(running.output()).toBe(`ready ${address}\n`);
    expect(running.errors()).toBe('');
    expect(await place.left()).toEqual([]);
    expect(isAlive(running.pid)).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('begins again at the same address, empty, when a visitor asks for it', async () => {
    await using place = await aFolder();
    await using running = place.sandbox('--port', '0', '--speed', '100');
    const address = await addressOf(running);
    const page = atThePage(address);
    await page.orders({ kind: 'play' });
    await page.flag('La farola de la plaza lleva semanas fundida.');
    await expect.poll(async () => (await page.state()).guide?.done).toEqual(['flag']);
    await page.orders({ kind: 'restart' });
    const begun = () => page.state().catch(() => null);
    await expect
      .poll(begun)
      .toMatchObject({ messages: [], guide: { done: [], network: [] }, drill: { pace: 'waiting', arrived: 0 } });
    running.killGroup('SIGINT');
    expect((await running.ended).code).toBe(0);
    expect(running.errors()).toBe('');
    expect(await place.left()).toEqual([]);
  });

  it('ends cleanly when Ctrl-C comes while it is still starting', async () => {
    await using place = await aFolder();
    await using running = place.sandbox('--port', '0', '--drill', 'none');
    await expect.poll(place.left, { interval: 5 }).toHaveLength(1);
    running.killGroup('SIGINT');
    expect((await running.ended).code).toBe(0);
    expect(await place.left()).toEqual([]);
  });

  it('goes on from what was kept: the card of a pending case stands there again, once', async () => {
    await using place = await aFolder();
    await using first = place.sandbox('--port', '0', '--drill', 'none', '--keep');
    const before = atThePage(await addressOf(first));
    await before.flag('¿A qué hora abre hoy la biblioteca del barrio?');
    await expect.poll(() => before.texts('portavoz-casos')).toHaveLength(1);
    first.killGroup('SIGINT');
    expect((await first.ended).code).toBe(0);
    expect((await stat(path.join(place.folder, 'data'))).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(place.folder, 'data/sandbox.db'))).mode & 0o777).toBe(0o600);

    await using second = place.sandbox('--port', '0', '--drill', 'none', '--keep');
    const page = atThePage(await addressOf(second));
    const cards = () => page.texts('portavoz-casos');
    await expect.poll(cards).toEqual([expect.stringContaining('biblioteca del barrio')]);
    await page.flag('La farola de la plaza lleva semanas fundida.');
    await expect.poll(cards).toEqual([expect.stringContaining('#1 ·'), expect.stringContaining('#2 ·')]);
    second.killGroup('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(second.errors()).toBe('');
  });
});

describe('./portavoz sandbox refuses', () => {
  it('a port that is taken', async () => {
    await using place = await aFolder();
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const address = other.address();
      const port = address !== null && typeof address === 'object' ? String(address.port) : '';
      await using running = place.sandbox('--port', port);
      expect((await running.ended).code).toBe(1);
      expect(running.errors()).toContain(`cannot listen on port ${port}: choose another one, or 0`);
      expect(running.errors().trimEnd().split('\n')).toHaveLength(1);
    } finally {
      other.close();
    }
    expect(await place.left()).toEqual([]);
  });

  it('a drill that there is not, and names those that there are', async () => {
    await using place = await aFolder();
    await using running = place.sandbox('--port', '0', '--drill', 'meteor');
    expect((await running.ended).code).toBe(1);
    expect(running.errors()).toMatch(
      /^The sandbox cannot start\. There is no drill “meteor”\. There are: none, .*flood.*\.\n$/,
    );
  });

  it.for([
    [['--prot', '1'], '--prot'],
    [['--port', 'x'], '--port takes a number'],
    [['--port', ''], '--port takes a number'],
    [['--drill'], '--drill'],
    [['--speed', 'fast'], '--speed takes a number from 0.1 to 100, such as 20, not “fast”.'],
    [['page'], 'page'],
  ] as const)('%j, and says where it is explained', async ([args, words]) => {
    await using place = await aFolder();
    await using running = place.sandbox(...args);
    expect((await running.ended).code).toBe(2);
    expect(running.errors()).toContain(words);
    expect(running.errors()).toMatch(/\n\.\/portavoz help sandbox explains (?:it|them)\.\n$/);
    expect(running.errors()).not.toMatch(/\n\s+at /);
  });
});
