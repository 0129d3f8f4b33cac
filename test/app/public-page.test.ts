import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createPublicPage } from '../../src/app/public-page.ts';
import { aCrisisDesk } from '../support/builders/crises/a-crisis-desk.ts';
import { inOneLanguage } from '../support/builders/handbook/in-one-language.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';

const SOON = { timeout: 10_000, interval: 100 };

/** A flood of which the public page is kept in a folder. */
async function aKeptPage({ isLive = true } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-public-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const dir = path.join(folder, 'public');
  const database = await aDatabase();
  const desk = await aCrisisDesk(inOneLanguage(), database);
  onTestFinished(() => desk[Symbol.asyncDispose]());
  const log = aJobLog();
  const { now } = desk.deps;
  const asleep = { ms: 0 };
  const count = { looks: 0, glances: 0 };
  const handbook = () => {
    count.looks += 1;
    desk.pass(asleep.ms);
    return desk.deps.handbook.current();
  };
  const asked = async () => {
    count.glances += 1;
    return isLive;
  };
  const page = createPublicPage({ dir, database, isLive: asked, handbook, now, log });
  const read = (name: string) => readFile(path.join(dir, name), 'utf8').catch(() => '');
  /** Some seconds pass for the team; the watch looks at its own pace. */
  const shows = (name: string, words: string) =>
    vi.waitFor(async () => {
      desk.pass(4_000);
      expect(await read(name)).toContain(words);
    }, SOON);
  const more = (what: 'looks' | 'glances', than: number) =>
    vi.waitFor(() => expect(count[what]).toBeGreaterThan(than), SOON);
  return {
    desk,
    database,
    dir,
    log,
    page,
    read,
    shows,
    asleep,
    /** Waits until the watch has glanced, and found that it is not to look. */
    glances: () => more('glances', count.glances + 1),
    /** Waits until three looks are over: a fourth has begun. */
    async looks() {
      for (let look = 0; look < 4; look += 1) {
        const { looks } = count;
        desk.pass(15_000);
        await more('looks', looks);
      }
    },
  };
}

async function publishes(desk: Awaited<ReturnType<typeof aKeptPage>>['desk']): Promise<void> {
  await desk.start();
  await desk.knows('El Molinar');
  await desk.knows('naranja', { key: 'level' });
  await desk.knows('12:30', { key: 'next_update' });
  const id = await desk.states();
  await desk.approves(id);
  await desk.leavesHold(id);
  await desk.isPublished(id);
}

it('shows a message once it is out, and no longer once its fact has fallen', async () => {
  const { desk, page, read, shows } = await aKeptPage();
  const running = page.start();
  onTestFinished(async () => running.stop());
  await shows('index.html', 'No hay publicado ningún aviso en curso.');
  await publishes(desk);
  await shows('index.html', 'Hay agua en El Molinar');
  await shows('feed.xml', 'Hay agua en El Molinar');
  expect(await read('crisis-1.html')).toContain('<strong lang="es">El Molinar</strong>');
  await desk.knows('La Ribera');
  await shows('crisis-1.html', 'No se ha publicado ninguna corrección.');
  // The files follow each other within moments.
  await vi.waitFor(async () => {
    expect(await read('index.html')).not.toContain('El Molinar');
    expect(await read('feed.xml')).not.toContain('El Molinar');
  }, SOON);
});

it('says when it was checked, also while nothing else changes', async () => {
  const { desk, page, read, shows } = await aKeptPage();
  const running = page.start();
  onTestFinished(async () => running.stop());
  await shows('index.html', 'class="checked"');
  const moment = async () => /class="checked" datetime="([^"]+)"/.exec(await read('index.html'))?.[1] ?? '';
  const before = await moment();
  desk.pass(600_000);
  await vi.waitFor(async () => {
    desk.pass(4_000);
    expect((await moment()) > before).toBe(true);
  }, SOON);
  expect(await read('feed.xml')).not.toContain('checked');
});

it('writes nothing in trial', async () => {
  const { page, dir, glances } = await aKeptPage({ isLive: false });
  const running = page.start();
  await glances();
  await running.stop();
  expect(await page.wrong()).toEqual([]);
  expect(await readdir(dir).catch(() => 'nothing')).toBe('nothing');
});

it('tells the lead and operators that it cannot write, and goes on once it can', async () => {
  const { desk, dir, page, log, read, looks } = await aKeptPage();
  await writeFile(dir, 'a file where the folder should be');
  expect(await page.wrong()).toEqual([
    { variable: 'PUBLIC_DIR', message: 'cannot be written', consequence: 'public_page', instead: null },
  ]);
  const running = page.start();
  onTestFinished(async () => running.stop());
  await vi.waitFor(() => expect(page.health()?.why).toBe('no_folder'), SOON);
  await looks();
  expect(log.lines.filter((line) => line.includes('PUBLIC_DIR is no folder'))).toHaveLength(1);
  await rm(dir);
  await vi.waitFor(async () => {
    desk.pass(4_000);
    expect(page.health()).toEqual({ since: null, why: null });
  }, SOON);
  expect(await read('index.html')).toContain('Portavoz');
  expect(log.lines.join('\n')).toContain('The public page is up to date again');
});

it('writes nothing that it read before it was suspended: another process may keep the page by now', async () => {
  const { desk, page, log, read, shows, asleep, looks } = await aKeptPage();
  const running = page.start();
  onTestFinished(async () => running.stop());
  await shows('index.html', 'Portavoz');
  asleep.ms = 60_000;
  await publishes(desk);
  await looks();
  expect(await read('index.html')).not.toContain('Hay agua en El Molinar');
  expect(page.health()).toEqual({ since: null, why: null });
  expect(log.lines.join('\n')).not.toContain('could not be written');
  asleep.ms = 0;
  await shows('index.html', 'Hay agua en El Molinar');
});

it('knows of no trouble any more once another process keeps the page', async () => {
  const { desk, database, dir, page } = await aKeptPage();
  await writeFile(dir, 'a file where the folder should be');
  const running = page.start();
  onTestFinished(async () => running.stop());
  await vi.waitFor(() => expect(page.health()?.why).toBe('no_folder'), SOON);
  const { coordination } = database.upkeep;
  await vi.waitFor(async () => {
    desk.pass(60_000);
    expect(await coordination.holdLease('public_page', 'another process', desk.deps.now(), 30_000)).toBe(true);
  }, SOON);
  await vi.waitFor(() => expect(page.health()).toEqual({ since: null, why: null }), SOON);
});

it('puts nothing back that was taken away after the backup from which the database was restored', async () => {
  const { desk, dir, page, read, shows } = await aKeptPage();
  const running = page.start();
  onTestFinished(async () => running.stop());
  await publishes(desk);
  await shows('index.html', 'Hay agua en El Molinar');
  const mark = path.join(dir, '.portavoz-page');
  const kept = JSON.parse(await readFile(mark, 'utf8'));
  // As it is after a restore: the page knows of rows that the record does not.
  await writeFile(mark, JSON.stringify({ ...kept, seq: kept.seq + 1_000 }));
  await writeFile(path.join(dir, 'index.ca.html'), '<meta name="generator" content="Portavoz">');
  const before = await read('index.html');
  const emptied = before.replaceAll(/<article [\s\S]*?<\/article>/g, '');
  await writeFile(path.join(dir, 'index.html'), emptied);
  await vi.waitFor(() => {
    desk.pass(4_000);
    expect(page.health()?.why).toBe('behind');
  }, SOON);
  expect(await read('index.html')).toBe(emptied);
  expect(await read('crisis-1.html')).toContain('Hay agua en El Molinar');
  await desk.knows('La Ribera');
  await vi.waitFor(async () => {
    desk.pass(4_000);
    expect(await read('crisis-1.html')).not.toContain('Hay agua en El Molinar');
  }, SOON);
  expect(await read('crisis-1.html')).not.toContain('No se ha publicado ninguna corrección.');
  await rm(mark);
  await shows('crisis-1.html', 'No se ha publicado ninguna corrección.');
  // The trouble ends once the last file is written.
  await vi.waitFor(() => expect(page.health()).toEqual({ since: null, why: null }), SOON);
});

it('is no page without a folder', async () => {
  const database = await aDatabase();
  const desk = await aCrisisDesk(inOneLanguage(), database);
  onTestFinished(() => desk[Symbol.asyncDispose]());
  const handbook = desk.deps.handbook.current;
  const parts = { database, isLive: async () => true, handbook, now: desk.deps.now, log: aJobLog() };
  const page = createPublicPage({ dir: null, ...parts });
  await page.start().stop();
  expect([page.health(), await page.wrong()]).toEqual([null, []]);
});
