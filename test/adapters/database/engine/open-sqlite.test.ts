import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { closeBackups, keepBackup, openBackupFolder } from '../../../../src/adapters/database/backup/backup-folder.ts';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { aDatabaseFile } from '../../../support/drivers/a-database.ts';

const NOW = '2026-11-28T10:15:30.000Z';

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

/** The database, with the files that SQLite keeps beside it. */
const filesOf = (file: string) => [file, `${file}-wal`, `${file}-shm`];

it('makes all files and folders for their owner alone, backups too', async () => {
  await using place = await aDatabaseFile();
  const folder = path.join(path.dirname(place.file), 'made', 'anew');
  const file = path.join(folder, 'portavoz.db');
  const database = await openDatabase(`sqlite:${file}`);
  try {
    await database.upkeep.coordination.beginRun('test', NOW);
    for (const one of filesOf(file)) expect([one, await modeOf(one)]).toEqual([one, '600']);
    expect(await modeOf(folder)).toBe('700');
    const { folder: backups } = await openBackupFolder(`sqlite:${file}`, { dir: null, keyFile: null });
    if (backups === null) throw new Error('There is no folder for backups');
    const made = await keepBackup(backups, 'nightly', NOW);
    expect([await modeOf(made.file), await modeOf(backups.dir)]).toEqual(['600', '700']);
  } finally {
    await database.close();
  }
});

it('closes what was open to all, says so once, and leaves what a group may do', async () => {
  await using place = await aDatabaseFile();
  await (await openDatabase(place.url)).close();
  const opened = async () => {
    const found: object[] = [];
    const database = await openDatabase(place.url, { foundOpen: (open) => void found.push(open) });
    await database.close();
    return found;
  };
  for (const mode of [0o644, 0o666]) {
    await chmod(place.file, mode);
    expect(await opened()).toEqual([{ file: place.file, mode: mode.toString(8), isClosed: true }]);
    expect(await modeOf(place.file)).toBe('600');
    expect(await opened()).toEqual([]);
  }
  await chmod(place.file, 0o640);
  expect(await opened()).toEqual([]);
  expect(await modeOf(place.file)).toBe('640');
});

it('closes backups of its own that were open to all, and no other file of their folder', async () => {
  await using place = await aDatabaseFile();
  await (await openDatabase(place.url)).close();
  const { folder } = await openBackupFolder(place.url, { dir: null, keyFile: null });
  if (folder === null) throw new Error('There is no folder for backups');
  const { file } = await keepBackup(folder, 'nightly', NOW);
  const other = path.join(folder.dir, 'notes.txt');
  await writeFile(other, '');
  for (const one of [file, other]) await chmod(one, 0o644);
  expect(await closeBackups(folder)).toEqual([{ file, mode: '644', isClosed: true }]);
  expect([await modeOf(file), await modeOf(other)]).toEqual(['600', '644']);
  expect(await readdir(folder.dir)).toHaveLength(2);
});
