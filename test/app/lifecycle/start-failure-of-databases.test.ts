import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aStartingPlace } from '../a-started-bot.ts';
import { refusal, tablesIn } from '../refusal.ts';

describe.concurrent('the database', () => {
  it('is the file of another program, which it leaves as it is', async () => {
    await using place = await aStartingPlace();
    await mkdir(path.dirname(place.file), { recursive: true });
    const foreign = new Sqlite(place.file);
    foreign.exec('create table recipes (name text)');
    foreign.close();
    await using running = place.start();
    expect(await refusal(running, place)).toContain('is not a database of Portavoz');
    expect(tablesIn(place.file)).toBe(1);
  });

  it('is a text file', async () => {
    await using place = await aStartingPlace();
    await mkdir(path.dirname(place.file), { recursive: true });
    await writeFile(place.file, 'Notes of a meeting about the water supply.\n'.repeat(100));
    await using running = place.start();
    expect(await refusal(running, place)).toContain('is not a database, or is damaged');
    expect(await readFile(place.file, 'utf8')).toContain('Notes of a meeting');
  });

  it('would lie in a folder that cannot be written', async ({ skip }) => {
    await using place = await aStartingPlace();
    const folder = path.join(place.folder, 'closed');
    await using closed = await aClosedFolder(folder);
    if (!closed.isClosed) return skip('needs a user that is not root, or the right to mount a read-only file system');
    await using running = place.start({ DATABASE_URL: `sqlite:${folder}/data/portavoz.db` });
    expect(await refusal(running, place)).toContain('cannot be read or written');
  });

  it('has a full disk: leaves no table, and goes on once there is room', async ({ skip }) => {
    await using place = await aStartingPlace();
    const folder = path.join(place.folder, 'small');
    await using disk = await aMount(folder, 'size=64k');
    if (!disk.isMounted) return skip('needs the right to mount a small file system (root)');
    const file = path.join(folder, 'portavoz.db');
    await using running = place.start({ DATABASE_URL: `sqlite:${file}` });
    await running.prints(/is full\. Free some space.*The start waits for database/);
    expect(tablesIn(file)).toBe(0);

    execFileSync('mount', ['-o', 'remount,size=16m', folder]);
    await running.prints(/Portavoz is running/);
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
    expect(tablesIn(file)).toBeGreaterThan(5);
  });
});

/** A file system in memory, where this user may mount one. */
async function aMount(folder: string, options: string): Promise<{ isMounted: boolean } & AsyncDisposable> {
  await mkdir(folder);
  let isMounted = true;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    isMounted = false;
  }
  const unmount = async () => {
    if (isMounted) execFileSync('umount', ['-l', folder]);
  };
  return { isMounted, [Symbol.asyncDispose]: unmount };
}

/** Root may write wherever the file system itself can be written. */
async function aClosedFolder(folder: string): Promise<{ isClosed: boolean } & AsyncDisposable> {
  if (process.getuid?.() === 0) {
    const mount = await aMount(folder, 'ro');
    return { isClosed: mount.isMounted, [Symbol.asyncDispose]: () => mount[Symbol.asyncDispose]() };
  }
  await mkdir(folder);
  await chmod(folder, 0o500);
  return { isClosed: true, [Symbol.asyncDispose]: () => chmod(folder, 0o700) };
}
