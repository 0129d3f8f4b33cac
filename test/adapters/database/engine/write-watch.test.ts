import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createWriteWatch } from '../../../../src/adapters/database/engine/write-watch.ts';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { aDatabaseFile } from '../../../support/drivers/a-database.ts';

it('the oldest write that waits for the lock is measured until it has it', () => {
  let elapsed = 0;
  const watch = createWriteWatch(undefined, () => elapsed);
  const first = watch.begin();
  elapsed = 4_000;
  const second = watch.begin();
  elapsed = 6_000;
  expect(watch.health().waitsMs).toBe(6_000);
  first.hasLock();
  expect(watch.health().waitsMs).toBe(2_000);
  second.hasLock();
  expect(watch.health().waitsMs).toBe(0);
});

/** What the server says to a write that did not get its lock in time. */
const heldUp = () => Object.assign(new Error('held'), { code: '55P03' });

it('writes that give up one after another count as one that waits, until one has the lock', () => {
  let elapsed = 0;
  const watch = createWriteWatch(undefined, () => elapsed);
  const waits = () => watch.health().waitsMs;
  for (; elapsed < 20_000; elapsed += 1_000) {
    const write = watch.begin();
    elapsed += 5_000;
    expect(waits()).toBe(elapsed);
    write.ended(heldUp());
    expect(waits()).toBe(elapsed);
  }
  const late = watch.begin();
  watch.begin('door').hasLock();
  expect(waits()).toBe(elapsed);
  watch.begin().hasLock();
  expect(waits()).toBe(0);
  elapsed += 300;
  // Others had the lock meanwhile: nobody has had it for this long only.
  late.ended(heldUp());
  expect(waits()).toBe(300);
  // Nobody has tried again since: whether it is held still is not known.
  elapsed += 15_000;
  expect(waits()).toBe(0);
  watch.begin().ended(new Error('the server is gone'));
  expect(waits()).toBe(0);
});

it('the time for which a write has held its lock is reported, from the moment when it had it', () => {
  let elapsed = 0;
  const held: unknown[] = [];
  const watch = createWriteWatch({ hasLock() {}, ended: (_, one) => void held.push(one) }, () => elapsed);
  const write = watch.begin('door');
  elapsed = 4_000;
  write.hasLock();
  elapsed = 4_030;
  write.committed();
  watch.begin().ended(new Error('held'));
  expect(held).toEqual([
    { lock: 'door', ms: 30 },
    { lock: 'chain', ms: 0 },
  ]);
});

it('the wait and the end of each write are reported', async () => {
  const news: string[] = [];
  const writeNews = {
    hasLock: (waitedMs: number) => void news.push(waitedMs >= 0 ? 'has lock' : 'before its time'),
    ended: (end: string) => void news.push(end),
  };
  const database = await openDatabase('sqlite::memory:', { writeNews });
  news.length = 0;
  await database.upkeep.coordination.beginRun('a-run', '2026-11-24T10:00:00.000Z');
  const broken = database.cases.store.transact(() => Promise.reject(new Error('changed its mind')));
  await expect(broken).rejects.toThrow();
  expect(news).toEqual(['has lock', 'committed', 'has lock', 'rolled_back']);
  await database.close();
});

it.each(['SQLITE_FULL', 'ENOSPC', '53100'])('a disk found full (%s) counts as full for a minute', (code) => {
  let elapsed = 0;
  const watch = createWriteWatch(undefined, () => elapsed);
  watch.begin().ended(Object.assign(new Error('full'), { code }));
  watch.begin().hasLock();
  elapsed = 59_999;
  expect(watch.health().isDiskFull).toBe(true);
  elapsed = 60_000;
  expect(watch.health().isDiskFull).toBe(false);
});

it('a write of the database that another program holds up is seen to wait', async () => {
  const file = await aDatabaseFile();
  const database = await openDatabase(file.url);
  const other = new BetterSqlite(file.file);
  other.exec('begin immediate');
  const written = database.upkeep.coordination.beginRun('a-run', '2026-11-24T10:00:00.000Z');
  await expect.poll(() => database.upkeep.writes().waitsMs).toBeGreaterThan(100);
  other.exec('commit');
  expect(await written).toBe(true);
  expect(database.upkeep.writes()).toEqual({ waitsMs: 0, isDiskFull: false });
  other.close();
  await database.close();
  await file.remove();
});

it('a database that another program holds up for longer than writes wait stays seen to wait', async () => {
  const file = await aDatabaseFile();
  const database = await openDatabase(file.url, { timeoutMs: 100 });
  const other = new BetterSqlite(file.file);
  other.exec('begin immediate');
  const write = () => database.upkeep.coordination.beginRun('a-run', '2026-11-24T10:00:00.000Z');
  for (let time = 0; time < 3; time += 1) await expect(write()).rejects.toThrow('is held by another program');
  expect(database.upkeep.writes().waitsMs).toBeGreaterThan(290);
  other.exec('commit');
  await write();
  expect(database.upkeep.writes().waitsMs).toBe(0);
  other.close();
  await database.close();
  await file.remove();
});
