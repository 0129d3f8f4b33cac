import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { publicPage } from '../../../src/doctor/checks/public-page.ts';
import { anEntry } from '../../support/builders/rows/invented-rows.ts';
import { anInstallation, told } from '../a-visit.ts';

it('tells whether the bot can write the public page, and a web server read it', async () => {
  const { findings, folder } = await anInstallation();
  const look = async (dir: string) => (await findings(publicPage, { PUBLIC_DIR: dir })).map(told);
  expect(await look('')).toEqual(['green: There is none: PUBLIC_DIR is empty.']);
  const dir = path.join(folder, 'public');
  expect(await look(dir)).toEqual([`green: It is written to ${dir}.`]);
  await mkdir(dir);
  await chmod(dir, 0o700);
  expect(await look(dir)).toEqual([`yellow: Only its owner can open ${dir}.`]);
  await chmod(dir, 0o755);
  await writeFile(path.join(dir, 'index.html'), '<title>The town</title>');
  expect(await look(dir)).toEqual([`red: ${dir} holds pages of others: index.html.`]);
  expect(await look(path.join(dir, 'index.html'))).toEqual([`red: ${dir}/index.html is no folder.`]);
});

it('is red while the page is ahead of the database or of another one, and says how to go on', async () => {
  const { findings, folder, settings } = await anInstallation();
  const dir = path.join(folder, 'public');
  await mkdir(dir);
  const database = await openDatabase(settings['DATABASE_URL'] ?? '');
  await database.cases.store.transact(({ save }) => save({ effects: [], changes: [], audit: [anEntry()] }));
  const { seq, hash } = await database.cases.reader.auditHead();
  const [first] = await database.cases.reader.auditRows(1, 1);
  await database.close();
  const installation = first?.hash.slice(0, 16);
  const mark = path.join(dir, '.portavoz-page');
  const look = async (kept: object) => {
    await writeFile(mark, JSON.stringify(kept));
    return (await findings(publicPage, { PUBLIC_DIR: dir })).map(told);
  };
  expect(await look({ installation, seq, hash })).toEqual([`green: It is written to ${dir}.`]);
  const isAhead = `red: The page in ${dir} is ahead of the database, as after a restored backup.`;
  expect(await look({ installation, seq: seq + 1, hash })).toEqual([isAhead]);
  expect(await look({ installation, seq, hash: 'of a row that was lost' })).toEqual([isAhead]);
  expect(await look({ installation: 'other', seq, hash })).toEqual([`red: ${dir} is of another Portavoz.`]);
  await rm(mark);
  expect((await findings(publicPage, { PUBLIC_DIR: dir })).map(told)).toEqual([`green: It is written to ${dir}.`]);
});

it('is red where the web server would show the database, its backups or their key', async () => {
  const { findings, folder } = await anInstallation();
  const look = async (changes: Record<string, string>) => (await findings(publicPage, changes)).map(told);
  expect(await look({ PUBLIC_DIR: `${folder}/data` })).toEqual([
    `red: ${folder}/data also holds ${folder}/data/portavoz.db.`,
  ]);
  expect(await look({ PUBLIC_DIR: `${folder}/out`, BACKUP_DIR: `${folder}/out/backups` })).toEqual([
    `red: ${folder}/out also holds ${folder}/out/backups.`,
  ]);
  expect(await look({ PUBLIC_DIR: `${folder}/out`, BACKUP_DIR: `${folder}/out` })).toEqual([
    `red: ${folder}/out also holds ${folder}/out.`,
  ]);
  expect(await look({ PUBLIC_DIR: `${folder}/out`, BACKUP_DIR: 'off' })).toEqual([
    `green: It is written to ${folder}/out.`,
  ]);
});
