import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../sandbox/processes/until.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { backupJob } from '../../../src/app/database/backups.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';

const NOW = '2026-11-28T10:15:30.000Z';
const MADE = 'portavoz-nightly-2026-11-28T101530Z.db.gz';

it('makes the backup of the day at the start, once, and deletes of its own what is older than 14 days', async () => {
  await using file = await aDatabaseFile();
  const dir = path.join(path.dirname(file.file), 'backups');
  await mkdir(dir);
  const kept = ['portavoz-nightly-2026-11-15T030000Z.db.gz', 'portavoz.db.gz', 'otra-nightly-2020-01-01T030000Z.db.gz'];
  const old = [
    'portavoz-nightly-2026-11-13T030000Z.db.gz.enc',
    'portavoz-before-upgrade-2026-01-01T030000Z.db.gz',
    'portavoz-nightly-2026-11-26T030000Z.db.gz.partial',
  ];
  for (const name of [...kept, ...old]) await writeFile(path.join(dir, name), '');
  const database = await openDatabase(file.url);
  const said: string[] = [];
  const hear = (_: object, message: string) => void said.push(message);
  const handbook = aHandbook();
  const start = () =>
    backupJob({
      folder: { url: file.url, dir, secret: null },
      coordination: database.upkeep.coordination,
      handbook: () => handbook,
      now: () => NOW,
      log: { info: hear, warn: hear, error: hear },
    }).start();
  try {
    const job = start();
    await vi.waitFor(async () => expect((await readdir(dir)).sort()).toEqual([...kept, MADE].sort()), PATIENCE_MS);
    await vi.waitFor(async () => {
      expect(await database.upkeep.coordination.lastRun('backup:')).toBe('backup:2026-11-28');
    }, PATIENCE_MS);
    await job.stop();
    // The file is there already: a second one on the same day would say so.
    await start().stop();
    expect(said).toEqual(['A backup was made and verified']);
  } finally {
    await database.close();
  }
});

it('tries again an hour after a failure, though the clock was set back meanwhile', async () => {
  await using file = await aDatabaseFile();
  const dir = path.join(path.dirname(file.file), 'backups');
  // A file stands where the folder is to be.
  await writeFile(dir, '');
  const database = await openDatabase(file.url);
  const said: string[] = [];
  const hear = (_: object, message: string) => void said.push(message);
  const handbook = aHandbook();
  let [now, elapsedMs] = [NOW, 0];
  const ticks: (() => Promise<void>)[] = [];
  const job = backupJob({
    folder: { url: file.url, dir, secret: null },
    coordination: database.upkeep.coordination,
    handbook: () => handbook,
    now: () => now,
    elapsed: () => elapsedMs,
    log: { info: hear, warn: hear, error: hear },
    ticks: (tick) => {
      ticks.push(tick);
      void tick();
      return () => {};
    },
  }).start();
  const tick = () => Promise.all(ticks.map((one) => one()));
  try {
    await vi.waitFor(() => expect(said).toHaveLength(1), PATIENCE_MS);
    now = '2026-11-28T08:15:30.000Z';
    elapsedMs = 59 * 60_000;
    await tick();
    expect(said).toHaveLength(1);
    elapsedMs = 61 * 60_000;
    await tick();
    await vi.waitFor(() => expect(said).toHaveLength(2), PATIENCE_MS);
    expect(new Set(said)).toEqual(new Set(['NO BACKUP was made; it is tried again in an hour']));
  } finally {
    await job.stop();
    await database.close();
  }
});
